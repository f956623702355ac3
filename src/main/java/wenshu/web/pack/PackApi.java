package wenshu.web.pack;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.pack.transfer.PackFormat;
import wenshu.web.pack.PackPages.Wanted;
import wenshu.web.security.SignedIn;

/** Packages over the interface, for archivists. */
@RestController
@RequestMapping("/api/v1/packages")
@Tag(name = "移交", description = "把档案导出为移交包；由负责归档的人员使用")
final class PackApi {

    private final PackDesk desk;

    PackApi(PackDesk desk) {
        this.desk = desk;
    }

    /**
     * How far an export is.
     *
     * @param id its id
     * @param title what it is
     * @param step what is being done
     * @param done records that are done
     * @param total records in all
     * @param ready whether the package can be fetched
     * @param faults why there is none
     */
    record Asked(String id, String title, String step, int done, int total, boolean ready, List<String> faults) {

        static Asked of(PackJob job) {
            return new Asked(job.id(), job.title(), job.progress().step(), job.progress().done(), job.progress().total(),
                    job.exported() != null, job.faults().stream().map(Fault::sentence).toList());
        }
    }

    @Operation(summary = "开始导出", description = "format 为 bagit、eep 或 folder；按 ids、q、年度或档号范围选择。做好后从 package.zip 取。")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Asked> export(@AuthenticationPrincipal SignedIn who, @ParameterObject @ModelAttribute Wanted wanted) {
        PackJob job = desk.export(who, wanted.selection(), PackFormat.of(wanted.format()), wanted.receiver());
        return ResponseEntity.accepted().location(URI.create("/api/v1/packages/" + job.id())).body(Asked.of(job));
    }

    @Operation(summary = "导出做到哪里了")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Asked state(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
        return Asked.of(desk.find(who, id));
    }

    @Operation(summary = "取移交包", description = "一个 ZIP；还没有做好时答 409。")
    @GetMapping("/{id}/package.zip")
    ResponseEntity<StreamingResponseBody> download(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
        PackJob job = desk.find(who, id);
        if (job.exported() == null) {
            throw FaultException.of(Kind.CONFLICT, "NOT_READY", "", "移交包还没有做好", "请等它做完");
        }
        return ZipAnswer.of(job.exported().place());
    }
}
