package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import wenshu.archive.Archive;
import wenshu.archive.FixityReport;
import wenshu.archive.ListFilter;
import wenshu.archive.Receipt;
import wenshu.archive.RecordPage;
import wenshu.archive.Retention;
import wenshu.web.record.Filing;
import wenshu.web.record.Filing.About;
import wenshu.web.record.StoredFile;
import wenshu.web.security.Shelf;
import wenshu.web.security.Traces;

/** The archive over the interface. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "档案", description = "归档、取件、核对")
final class RecordApi {

    private static final int MOST = 100;

    private final Archive archive;
    private final Filing filing;
    private final Shelf shelf;
    private final Traces traces;

    RecordApi(Archive archive, Filing filing, Shelf shelf, Traces traces) {
        this.traces = traces;
        this.archive = archive;
        this.shelf = shelf;
        this.filing = filing;
    }

    /**
     * The answer to a submission.
     *
     * @param record what is kept
     * @param duplicate true when the same bytes were there already and nothing new was kept
     */
    record Kept(RecordView record, boolean duplicate) {
    }

    /**
     * One page of records.
     *
     * @param records newest first
     * @param total how many there are in all
     */
    record Page(List<RecordView> records, long total) {
    }

    @Operation(summary = "归档", description = "一个或多个文件合为一件，第一个为正文。著录项可以不给，由程序从文件里读。"
            + "答复时文件已经落盘；内容完全相同的文件不重复归档，duplicate 为 true。")
    @PostMapping(path = "/records", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> add(@Parameter(description = "文件，可多个") @RequestPart List<MultipartFile> files,
            @ParameterObject @ModelAttribute About about) {
        Receipt receipt = filing.together(files, about);
        Kept kept = new Kept(RecordView.of(receipt.record()), receipt.duplicate());
        return receipt.duplicate() ? ResponseEntity.ok(kept)
                : ResponseEntity.created(URI.create("/api/v1/records/" + receipt.record().id())).body(kept);
    }

    @Operation(summary = "列出归档的文件", description = "新的在前；只列出、只计数您可以看的。")
    @GetMapping(path = "/records", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(@Parameter(description = "页码，从 1 起") @RequestParam(defaultValue = "1") int page,
            @Parameter(description = "每页件数，1 至 100") @RequestParam(defaultValue = "20") int size,
            @Parameter(description = "年度；0 为全部") @RequestParam(defaultValue = "0") int year,
            @Parameter(description = "保管期限：永久、30年、10年、未定；不给为全部") @RequestParam(defaultValue = "") String retention,
            @Parameter(description = "归档科室；不给为全部") @RequestParam(defaultValue = "") String section,
            @Parameter(description = "ALL、UNCODED 未编档号、CODED 已编档号、INCOMPLETE 著录不全") @RequestParam(defaultValue = "ALL")
            ListFilter.State state) {
        ListFilter filter = new ListFilter(year, retention.isEmpty() ? null : Retention.of(retention), section.strip(), state);
        RecordPage found = shelf.list(filter, Math.max(1, page), Math.clamp(size, 1, MOST));
        return new Page(found.records().stream().map(RecordView::of).toList(), found.total());
    }

    @Operation(summary = "一件的著录和文件", description = "missing 是移交前还要补齐的元素（DA/T 46）。")
    @GetMapping(path = "/records/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    RecordView record(@PathVariable String id) {
        return RecordView.of(shelf.record(id));
    }

    @Operation(summary = "取一个文件")
    @GetMapping("/records/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file) {
        ResponseEntity<Resource> answer = StoredFile.of(archive, shelf.record(id), file);
        traces.file(shelf.record(id), file);
        return answer;
    }

    @Operation(summary = "核对全部归档文件", description = "把每个文件重读一遍，与归档时的校验值比较。需要审核员或管理员。")
    @PostMapping(path = "/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    FixityReport verify() {
        return archive.verify();
    }
}
