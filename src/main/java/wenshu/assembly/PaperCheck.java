package wenshu.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.forms.mark.PrintMark;
import wenshu.forms.verify.Comparison;
import wenshu.forms.verify.FieldCheck;
import wenshu.forms.verify.MarkCheck;
import wenshu.forms.verify.PrintLedger;
import wenshu.forms.verify.PrintRecord;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;

/**
 * Holds a paper that somebody brings (DOCX, PDF, a scan) against what was filled in: by its mark, and by its text where
 * it has any. PDF and pictures are read in the bounded child process.
 */
public final class PaperCheck {

    private static final int LEAST_TEXT = 40;

    private final TemplateCatalogue catalogue;
    private final FieldCheck fields;
    private final Supplier<PrintLedger> ledger;
    private final Supplier<TextExtractor> extractor;
    private final Path temp;
    private final FormReader reader = new FormReader();

    PaperCheck(TemplateCatalogue catalogue, Supplier<PrintLedger> ledger, Supplier<TextExtractor> extractor, Path temp) {
        this.catalogue = catalogue;
        this.fields = new FieldCheck(new FormFiller(), reader);
        this.ledger = ledger;
        this.extractor = extractor;
        this.temp = temp;
    }

    /**
     * What was found.
     *
     * @param mark the mark on the paper, or null
     * @param record what was printed under that number or the number asked for, or null
     * @param markSame whether the mark is that of the record
     * @param notes what is the case, in Chinese, each without a final mark
     * @param comparison the fields side by side, or null when the paper has no text or there are no data
     */
    public record Result(PrintMark mark, PrintRecord record, boolean markSame, List<String> notes, Comparison comparison) {

        public Result {
            notes = List.copyOf(notes);
        }

        /** Whether nothing speaks against the paper, and something for it. */
        public boolean same() {
            boolean fieldsSame = comparison == null || comparison.differences().isEmpty();
            boolean marked = mark == null || markSame;
            return fieldsSame && marked && (comparison != null || markSame);
        }
    }

    /**
     * Holds a paper against what was printed.
     *
     * @param name the file's name
     * @param recordId the number to hold it against; empty to go by the mark
     * @throws FaultException when the file cannot be read, or there is nothing to hold it against
     */
    public Result byRecord(String name, byte[] file, String recordId) throws IOException {
        Paper paper = paper(name, file);
        String id = recordId.isBlank() ? paper.mark.map(PrintMark::recordId).orElse("") : recordId.strip();
        List<String> notes = new ArrayList<>(paper.notes);
        if (id.isEmpty()) {
            throw FaultException.badInput("NO_MARK", name, "没有找到打印标记（首页右上角的二维码）", "请扫描完整的首页（300 dpi），或填写编号再核对");
        }
        Optional<PrintRecord> record = ledger.get().find(id);
        if (record.isEmpty()) {
            if (paper.mark.isEmpty() || !recordId.isBlank()) {
                throw FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_PRINT", name, "没有编号为“" + id + "”的打印记录", "请核对编号");
            }
            notes.add("找到打印标记 " + paper.mark.get().code() + "，但这里没有这个编号的记录，请用数据文件核对");
            return new Result(paper.mark.get(), null, false, notes, null);
        }
        MarkCheck.Result marked = paper.mark.map(mark -> MarkCheck.compare(mark, record.get())).orElse(null);
        notes.addAll(marked == null ? List.of("没有找到打印标记") : marked.notes());
        Form form = form(record.get(), notes);
        return new Result(paper.mark.orElse(null), record.get(), marked != null && marked.same(), notes,
                compare(form, record.get().data(), paper, name, file, notes));
    }

    /** Holds a paper against data that somebody brings as well. */
    public Result byData(String name, byte[] file, Form form, FormData data) throws IOException {
        Paper paper = paper(name, file);
        List<String> notes = new ArrayList<>(paper.notes);
        boolean same = false;
        if (paper.mark.isPresent()) {
            PrintMark wanted = PrintMark.of(paper.mark.get().recordId(), form, data);
            boolean template = wanted.templateSha8().equals(paper.mark.get().templateSha8());
            boolean content = wanted.dataSha16().equals(paper.mark.get().dataSha16());
            same = template && content;
            notes.add("找到打印标记，编号 " + wanted.recordId());
            notes.add(template ? "模板版本一致" : "模板版本不一致：书面是 " + paper.mark.get().templateSha8() + "，现在是 " + wanted.templateSha8());
            notes.add(content ? "数据校验值一致" : "数据校验值不一致：书面与这份数据不是同一份内容");
        } else {
            notes.add("没有找到打印标记");
        }
        return new Result(paper.mark.orElse(null), null, same, notes, compare(form, data, paper, name, file, notes));
    }

    private Form form(PrintRecord record, List<String> notes) {
        List<Form> versions = catalogue.versions(record.template());
        return versions.stream().filter(form -> form.hash().equals(record.hash())).findFirst().orElseGet(() -> {
            notes.add("模板在打印以后改过，按现在的版本核对字段");
            return versions.getFirst();
        });
    }

    private Comparison compare(Form form, FormData data, Paper paper, String name, byte[] file, List<String> notes) {
        if (paper.docx) {
            FormVersions.Read read = new FormVersions(catalogue, reader).by(form, name, file);
            if (!read.notice().isEmpty()) {
                notes.add(read.notice());
            }
            if (!read.reading().readable()) {
                throw new FaultException(FaultException.Kind.BAD_INPUT, read.reading().faults());
            }
            return fields.compare(read.form(), data, read.reading());
        }
        if (paper.text.length() >= LEAST_TEXT) {
            return fields.find(form, data, paper.text);
        }
        notes.add("扫描件上没有文字，只核对了打印标记");
        return null;
    }

    /** What a paper is and says. */
    private record Paper(boolean docx, Optional<PrintMark> mark, String text, List<String> notes) {
    }

    private Paper paper(String name, byte[] file) throws IOException {
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            return new Paper(true, MarkCheck.inDocx(name, file), "", List.of());
        }
        Files.createDirectories(temp);
        Path copy = Files.createTempFile(temp, "paper", ".tmp");
        try {
            Files.write(copy, file);
            Extracted codes = extractor.get().codes(copy, name);
            if (codes.status() != ExtractionStatus.COMPLETE) {
                throw FaultException.badInput("PAPER_" + codes.status(), name, codes.reason().isEmpty() ? "文件读不出来" : codes.reason(),
                        "请换成 DOCX、PDF，或 300 dpi 的 JPG、PNG 扫描件");
            }
            boolean pdf = "application/pdf".equals(codes.metadata().get("type"));
            Extracted text = pdf ? extractor.get().extract(copy, name) : codes;
            boolean complete = pdf && text.status() == ExtractionStatus.COMPLETE;
            return new Paper(false, MarkCheck.among(codes.text().lines().toList()), complete ? text.lines() : "", List.of());
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
