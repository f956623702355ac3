package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import wenshu.fault.Fault;
import wenshu.intake.Batch;
import wenshu.intake.Intake;
import wenshu.intake.Item;
import wenshu.intake.Shown;
import wenshu.intake.Tally;
import wenshu.intake.guess.Guess;
import wenshu.intake.load.RecordLoad;
import wenshu.web.intake.IntakeDesk;
import wenshu.web.security.SignedIn;

/** Taking in many files, or many records that bring their text, over the interface. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "接收", description = "成批归档：文件夹、压缩包、带正文的记录")
final class IntakeApi {

    private static final int MOST_SHOWN = 1_000;
    private static final int MOST_TOLD = 10_000;

    private final Intake intake;
    private final IntakeDesk desk;
    private final RecordLoad load;

    IntakeApi(Intake intake, IntakeDesk desk, RecordLoad load) {
        this.intake = intake;
        this.desk = desk;
        this.load = load;
    }

    /**
     * A batch and how far it is.
     *
     * @param id names it
     * @param name what it is called
     * @param state GATHERING, RUNNING, STOPPED, DONE or CONFIRMED
     * @param message what went wrong with all of it; else empty
     * @param tally its files, counted by what became of them
     */
    record BatchView(String id, String name, Batch.State state, String message, Tally tally) {
    }

    /**
     * One file of a batch.
     *
     * @param path where it lay
     * @param outcome what became of it, in Chinese
     * @param recordId the record that holds it; empty when none does
     * @param reason why it was refused, or what could not be read
     * @param guesses what was concluded about it
     */
    record ItemView(String path, String outcome, String recordId, String reason, List<Guess> guesses) {
    }

    /**
     * What became of one line.
     *
     * @param line its number, from 1
     * @param recordId the record that holds it; empty when it was refused
     * @param duplicate whether it was there before
     * @param reason why it was refused; empty when it was not
     */
    record LineView(int line, String recordId, boolean duplicate, String reason) {
    }

    /**
     * What became of a load; when it is answered all of it is on the disk.
     *
     * @param kept new records
     * @param duplicates lines that were taken in before
     * @param refused lines of which nothing is kept
     * @param lines the first 10,000 lines
     */
    record Loaded(long kept, long duplicates, long refused, List<LineView> lines) {
    }

    @Operation(summary = "成批归档", description = "files 为文件或 ZIP，paths 为各文件原来的路径（与 files 同序，可不给）。"
            + "答复时文件已经收下；归档在后台进行，进度见 GET /intake/{id}。")
    @PostMapping(path = "/intake", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchView> bring(@AuthenticationPrincipal SignedIn me, @RequestPart List<MultipartFile> files,
            @RequestParam(required = false) List<String> paths, @RequestParam(defaultValue = "") String name) {
        Batch batch = intake.begin(me.getName(), name.isBlank() ? "接口提交" : name, Batch.Source.API);
        desk.bring(batch, files, paths == null ? List.of() : paths);
        intake.start(batch.id());
        return ResponseEntity.accepted().location(URI.create("/api/v1/intake/" + batch.id())).body(view(intake.find(batch.id())));
    }

    @Operation(summary = "一批的进度")
    @GetMapping(path = "/intake/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchView batch(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        return view(desk.find(me, id));
    }

    private BatchView view(Batch batch) {
        return new BatchView(batch.id(), batch.name(), batch.state(), batch.message(), intake.tally(batch.id()));
    }

    @Operation(summary = "一批里的文件和结果")
    @GetMapping(path = "/intake/{id}/files", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ItemView> items(@AuthenticationPrincipal SignedIn me, @PathVariable String id,
            @Parameter(description = "ALL、UNSURE、UNCONFIRMED、UNREAD、DOUBLE、REFUSED") @RequestParam(defaultValue = "ALL") Shown show,
            @Parameter(description = "从第几个起，0 为第一个") @RequestParam(defaultValue = "0") int offset) {
        desk.find(me, id);
        return intake.items(id, show, Math.max(0, offset), MOST_SHOWN).stream().map(item -> view(me, item)).toList();
    }

    private ItemView view(SignedIn me, Item item) {
        boolean seen = desk.record(me, item).isPresent();
        return new ItemView(item.path(), item.outcome(), seen ? item.recordId() : "", item.reason(), item.guesses());
    }

    @Operation(summary = "导入带正文的记录", description = "请求体为 NDJSON（每行一个 JSON 对象：id title docno year kind issuer unit scheme award "
            + "persons note body），也可以是 gzip。每行成为一件，答复时全部落盘；重复导入同样的行不会有两件。")
    @PostMapping(path = "/records/import", produces = MediaType.APPLICATION_JSON_VALUE)
    Loaded load(HttpServletRequest request) throws IOException {
        long[] counts = new long[3];
        List<LineView> lines = new ArrayList<>();
        load.load(request.getInputStream(), outcome -> {
            counts[outcome.refused() ? 2 : outcome.duplicate() ? 1 : 0]++;
            if (lines.size() < MOST_TOLD) {
                lines.add(new LineView(outcome.line(), outcome.recordId(), outcome.duplicate(),
                        String.join("", outcome.faults().stream().map(Fault::sentence).toList())));
            }
        });
        return new Loaded(counts[0], counts[1], counts[2], lines);
    }
}
