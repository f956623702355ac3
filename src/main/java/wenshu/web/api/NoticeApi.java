package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import wenshu.assembly.Workshop;
import wenshu.web.draft.DraftDesk;
import wenshu.web.shell.Download;

/** Notices over the interface: from the upper-level paper to the draft, from the draft to the issued paper. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "公文", description = "转发上级来文、印发通知、转换 PDF")
final class NoticeApi {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final DraftDesk drafts;
    private final Workshop workshop;

    NoticeApi(DraftDesk drafts, Workshop workshop) {
        this.drafts = drafts;
        this.workshop = workshop;
    }

    @Operation(summary = "由上级来文拟出转发通知的草稿", description = "来文可以是 txt、docx、pdf；答复是草稿全文，可直接修改后印发。")
    @PostMapping(path = "/notices/forward", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = TEXT)
    ResponseEntity<String> forward(@Parameter(description = "上级来文") @RequestPart MultipartFile source,
            @Parameter(description = "转发机关全称") @RequestParam String issuer) throws IOException {
        String draft = drafts.forward(name(source), source.getBytes(), issuer);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(TEXT)).body(draft);
    }

    @Operation(summary = "看草稿排出来的样子", description = "允许还有待填内容；答复是 PDF，不归档。")
    @PostMapping(path = "/notices/preview", consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> preview(@RequestBody byte[] draft) {
        return Download.of("样稿.pdf", MediaType.APPLICATION_PDF_VALUE, drafts.preview(Utf8.text(draft)).pdf());
    }

    @Operation(summary = "把 DOCX 转换成 PDF", description = "PDF/A-2u，字体全部嵌入。")
    @PostMapping(path = "/convert", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> convert(@Parameter(description = "DOCX 文件") @RequestPart MultipartFile file) throws IOException {
        String name = name(file);
        return Download.of(name.replaceFirst("(?i)\\.docx$", "") + ".pdf", MediaType.APPLICATION_PDF_VALUE,
                workshop.renderer().render(name, file.getBytes()).pdf());
    }

    static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        return Download.clean(given == null ? "" : given);
    }
}
