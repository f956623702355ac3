package wenshu.web.fault;

import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/** Turns whatever went wrong into what the caller may know about it. */
@Component
final class Explain {

    private static final Logger LOG = LoggerFactory.getLogger(Explain.class);
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    /** Explains a failure; an unknown one is logged under a number that the answer carries. */
    Explained explain(Throwable failure) {
        return switch (failure) {
            case FaultException refused -> new Explained(refused.kind().httpStatus(), refused.faults().getFirst().code(),
                    title(refused.kind().httpStatus()), refused.faults(), "");
            case MaxUploadSizeExceededException large -> byStatus(413);
            case MultipartException broken -> multipart(broken);
            case MissingServletRequestParameterException missing -> badRequest("PARAMETER_MISSING",
                    "参数 " + missing.getParameterName(), "没有给出这个参数", "请补上后重试");
            case MissingServletRequestPartException missing -> badRequest("PART_MISSING",
                    "表单部分 " + missing.getRequestPartName(), "没有给出这个部分", "请以 multipart/form-data 补上后重试");
            case MethodArgumentTypeMismatchException wrong -> badRequest("PARAMETER_TYPE",
                    "参数 " + wrong.getName(), "值的类型不对", "请按接口说明填写");
            case HttpMessageNotReadableException unreadable -> badRequest("BODY_UNREADABLE", "请求正文",
                    "读不懂，格式不对", "请检查 JSON 的括号、引号和编码");
            case InvalidParameterException broken -> badRequest("ADDRESS_UNREADABLE", "地址", "百分号编码不对，读不懂",
                    "请从页面上重新打开");
            case ErrorResponse known when known.getStatusCode().value() < SERVER_ERROR ->
                    byStatus(known.getStatusCode().value());
            case DataAccessResourceFailureException away -> database(away);
            case TransactionException away -> database(away);
            default -> unknown(failure);
        };
    }

    private Explained database(Exception away) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(away);
        LOG.warn("数据库用不了：{} {}", cause.getClass().getSimpleName(), cause.getMessage());
        return of(503, "DATABASE_AWAY", "数据库现在用不了，您的操作可能没有完成", "请稍后刷新页面看一看再重试，仍不行请与管理员联系");
    }

    /** Explains a bare status, as the container reports it. */
    Explained byStatus(int status) {
        return switch (status) {
            case 401 -> of(401, "SIGN_IN_REQUIRED", "尚未登录", "请用登录名和密码登录后重试");
            case 403 -> of(403, "NOT_ALLOWED", "您没有做这件事的权限，或页面已过期", "请刷新页面重试，仍不行请与管理员联系");
            case 404 -> of(404, "NOT_FOUND", "没有这个页面或这份材料", "请检查地址，或回到首页查找");
            case 405 -> of(405, "METHOD_NOT_ALLOWED", "这个地址不接受这种请求方法", "请查看接口说明");
            case 406 -> of(406, "NOT_ACCEPTABLE", "给不出所要求的格式", "请修改 Accept 请求头");
            case 413 -> of(413, "TOO_LARGE", "上传的文件太大：每个文件不超过 50 MB，每次不超过 210 MB", "请压缩、拆分或分次上传");
            case 415 -> of(415, "UNSUPPORTED_TYPE", "不支持这种请求格式", "请修改 Content-Type 请求头");
            default -> status >= CLIENT_ERROR && status < SERVER_ERROR
                    ? of(status, "BAD_REQUEST", "请求不完整或格式不对", "请检查后重试")
                    : of(500, "INTERNAL", "系统内部出错，您的操作没有完成", "请稍后重试，仍不行请与管理员联系");
        };
    }

    private Explained multipart(MultipartException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (name.contains("SizeLimit") || name.contains("CountLimit") || name.contains("SizeException")) {
                return byStatus(413);
            }
        }
        return badRequest("MULTIPART_UNREADABLE", "请求正文", "上传的内容不完整或格式不对", "请重新上传");
    }

    private Explained unknown(Throwable failure) {
        String trace = UUID.randomUUID().toString().substring(0, 8);
        if (gone(failure)) {
            LOG.debug("the asker has gone", failure);
        } else {
            LOG.error("unexpected failure {}", trace, failure);
        }
        Explained plain = byStatus(500);
        Fault first = plain.faults().getFirst();
        return new Explained(500, first.code(), plain.title(), List.of(new Fault(first.code(), "",
                first.what(), "请稍后重试，仍不行请把编号 " + trace + " 告诉管理员")), trace);
    }

    /** Whether whoever asked did not wait for the answer, as an editor does that has newer words to show. */
    private static boolean gone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    private static Explained badRequest(String code, String place, String what, String remedy) {
        return Explained.of(400, title(400), new Fault(code, place, what, remedy));
    }

    private static Explained of(int status, String code, String what, String remedy) {
        return Explained.of(status, title(status), new Fault(code, "", what, remedy));
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "请求有误";
            case 401 -> "尚未登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405, 406, 415 -> "请求方式不对";
            case 409 -> "有冲突";
            case 413 -> "太大了";
            case 422 -> "内容有误";
            case 503 -> "暂时办不了";
            default -> status < SERVER_ERROR ? "请求有误" : "系统出错";
        };
    }
}
