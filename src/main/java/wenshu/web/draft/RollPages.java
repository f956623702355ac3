package wenshu.web.draft;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.archive.ArchivedFile;
import wenshu.archive.ListFilter;
import wenshu.archive.Record;
import wenshu.assembly.Workshop;
import wenshu.desk.Desk;
import wenshu.desk.SourceShelf;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.rollover.Rolled;
import wenshu.notice.source.UpperPaper;
import wenshu.web.security.Shelf;
import wenshu.web.security.SignedIn;
import wenshu.web.security.Traces;
import wenshu.web.shell.Download;

/** From last year's paper to this year's draft: everything that changes is listed before the draft is made. */
@Controller
final class RollPages {

    private static final int OFFERED = 50;
    private static final int LATEST_YEAR = 2100;
    private static final int FIRST_YEAR = 1990;

    private final Workshop workshop;
    private final Archive archive;
    private final Shelf shelf;
    private final Desk desk;
    private final SourceShelf sources;
    private final DraftDesk drafts;
    private final Clock clock;
    private final Traces traces;

    RollPages(Workshop workshop, Archive archive, Shelf shelf, Desk desk, SourceShelf sources, DraftDesk drafts, Clock clock,
            Traces traces) {
        this.traces = traces;
        this.workshop = workshop;
        this.archive = archive;
        this.shelf = shelf;
        this.desk = desk;
        this.sources = sources;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Asks for the paper; {@code record} chooses one of the archive beforehand. */
    @GetMapping("/drafts/roll")
    ModelAndView ask(@RequestParam(defaultValue = "") String record) {
        return asked(record, Integer.toString(LocalDate.now(clock).getYear()), "", List.of());
    }

    /** Rolls the paper forward and lists what changes. */
    @PostMapping("/drafts/roll")
    ModelAndView roll(@RequestParam(defaultValue = "") String record, @RequestParam String year,
            @RequestParam(defaultValue = "") String date, @RequestParam(required = false) MultipartFile source,
            @RequestParam(required = false) MultipartFile upper) throws IOException {
        try {
            String name;
            byte[] bytes;
            if (source != null && !source.isEmpty()) {
                name = Download.clean(String.valueOf(source.getOriginalFilename()));
                bytes = source.getBytes();
            } else if (!record.isBlank()) {
                ArchivedFile file = docx(shelf.record(record)).orElseThrow(() -> FaultException.badInput("NO_DOCX", "去年的文件",
                        "这件归档文件没有 Word 文件", "请换一件，或上传文件"));
                name = file.name();
                try (InputStream in = archive.open(record, file.name())) {
                    bytes = in.readAllBytes();
                }
                traces.file(shelf.record(record), file.name());
            } else {
                throw FaultException.badInput("SOURCE_MISSING", "去年的文件", "没有选择", "请选一件归档文件，或上传文件");
            }
            boolean given = upper != null && !upper.isEmpty();
            Choice choice = new Choice(name, sources.lay(bytes), given ? Download.clean(String.valueOf(upper.getOriginalFilename())) : "",
                    given ? sources.lay(upper.getBytes()) : "", year, date);
            return new ModelAndView("rolled", Map.of("rolled", rolled(choice), "choice", choice));
        } catch (FaultException e) {
            ModelAndView again = asked(record, year, date, e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }

    /** Lays the draft on the desk. */
    @PostMapping("/drafts/roll/make")
    String make(@RequestParam String name, @RequestParam String hash, @RequestParam String upperName, @RequestParam String upperHash,
            @RequestParam String year, @RequestParam String date, @AuthenticationPrincipal SignedIn who) throws IOException {
        String text = DraftFile.write(rolled(new Choice(name, hash, upperName, upperHash, year, date)).draft());
        long id = desk.add(drafts.title(text), text, who.getName()).id();
        if (!upperHash.isEmpty()) {
            sources.keep(id, Download.clean(upperName), upperHash);
        }
        return "redirect:/drafts/" + id;
    }

    /**
     * What the clerk has chosen; the files lie on the shelf.
     *
     * @param name of last year's file
     * @param hash that it lies under
     * @param upperName of this year's upper paper; may be empty
     * @param upperHash that it lies under
     * @param year the new year as typed
     * @param date the new date as typed; may be empty
     */
    public record Choice(String name, String hash, String upperName, String upperHash, String year, String date) {
    }

    private Rolled rolled(Choice choice) throws IOException {
        int year = choice.year().matches("\\d{4}") ? Integer.parseInt(choice.year()) : 0;
        if (year < FIRST_YEAR || year > LATEST_YEAR) {
            throw FaultException.badInput("BAD_YEAR", "年度", "“" + choice.year() + "”不是年份", "请写成四位数字，如 2026");
        }
        Optional<LocalDate> issued = ChineseDate.parse(choice.date());
        if (!choice.date().isBlank() && issued.isEmpty()) {
            throw FaultException.badInput("BAD_DATE", "成文日期", "不是有效的日期", "请写成“2026年3月3日”的形式，或留空");
        }
        byte[] bytes = laid(choice.hash());
        Optional<String> whole = drafts.draftFile(choice.name(), bytes);
        Draft old = whole.isPresent() ? DraftFile.parse(choice.name(), whole.get())
                : workshop.notices().draftOf(choice.name(), bytes, Set.of()).draft();
        List<UpperPaper> upper = choice.upperHash().isEmpty() ? List.of() : workshop.notices().chain(DraftForm.plain(
                workshop.paperText().of(choice.upperName(), laid(choice.upperHash()))), old.head().issuer());
        return workshop.notices().roll(old, year, upper, issued);
    }

    private byte[] laid(String hash) {
        return sources.laid(hash).orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "SOURCE_GONE", "去年的文件",
                "文件已不在这里", "请重新选择"));
    }

    private static Optional<ArchivedFile> docx(Record record) {
        return record.files().stream().filter(file -> file.name().endsWith(".docx")).findFirst();
    }

    private ModelAndView asked(String record, String year, String date, List<Fault> faults) {
        List<Record> offered = shelf.list(ListFilter.ALL, 1, OFFERED).records().stream().filter(one -> docx(one).isPresent()).toList();
        return new ModelAndView("roll", Map.of("records", offered, "record", record, "year", year, "date", date, "faults", faults));
    }
}
