package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wenshu.archive.Record;
import wenshu.render.Finding;
import wenshu.web.draft.DraftDesk;
import wenshu.web.draft.DraftDesk.Issued;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** Issuing over the interface. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "公文")
final class IssueApi {

    /** Names the archived record in answers that are files. */
    private static final String RECORD = "Wenshu-Record";

    private final DraftDesk drafts;

    IssueApi(DraftDesk drafts) {
        this.drafts = drafts;
    }

    /**
     * What was issued.
     *
     * @param record the archived record; null when not archived
     * @param pages number of pages
     * @param findings what the reader of the pages should know
     */
    record Answer(RecordView record, int pages, List<String> findings) {
    }

    @Operation(summary = "印发通知", description = "请求正文是草稿全文（UTF-8）。生成 Word 和 PDF 并归档。按 Accept 答复："
            + "application/json（默认，含归档编号和下载地址）、application/zip（Word 和 PDF 两个文件）、application/pdf、"
            + Download.DOCX + "。答复是文件时，归档编号在 Wenshu-Record 头里。还有待填内容时答复 422，文号已被别的文件使用时答复 409，什么也不留下。")
    @PostMapping(path = "/notices/issue", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<?> issue(@RequestBody byte[] draft,
            @Parameter(description = "是否归档") @RequestParam(defaultValue = "true") boolean archive,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept, @AuthenticationPrincipal SignedIn who)
            throws HttpMediaTypeNotAcceptableException, IOException {
        Wanted wanted = Wanted.of(accept, Wanted.JSON, Wanted.ZIP, Wanted.PDF, Wanted.WORD);
        Issued issued = drafts.issue(Utf8.text(draft));
        Record record = archive ? drafts.archive(issued, who.getName()).record() : null;
        if (wanted == Wanted.JSON) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Answer(
                    record == null ? null : RecordView.of(record), issued.set().rendition().pages(),
                    issued.set().rendition().findings().stream().map(Finding::message).toList()));
        }
        ResponseEntity<byte[]> file = switch (wanted) {
            case PDF -> Download.of(issued.name() + ".pdf", MediaType.APPLICATION_PDF_VALUE, issued.set().rendition().pdf());
            case WORD -> Download.of(issued.name() + ".docx", Download.DOCX, issued.set().docx());
            default -> Download.of(issued.name() + ".zip", "application/zip", zip(issued));
        };
        return record == null ? file : ResponseEntity.ok().headers(file.getHeaders()).header(RECORD, record.id())
                .body(file.getBody());
    }

    private static byte[] zip(Issued issued) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(Download.clean(issued.name() + ".docx")));
            zip.write(issued.set().docx());
            zip.putNextEntry(new ZipEntry(Download.clean(issued.name() + ".pdf")));
            zip.write(issued.set().rendition().pdf());
        }
        return out.toByteArray();
    }
}
