package wenshu.forms.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import wenshu.fault.FaultException;
import wenshu.pdf.PdfA;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.sheet.SheetReader;
import wenshu.sheet.SheetRow;
import wenshu.template.Form;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;

/** A batch from the list to the ZIP. */
class BatchRunTests {

    private static final Form FORM = SmallForm.form();
    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @TempDir
    private Path folder;

    @Test
    void everybodyWhoCanIsPrintedAndTheRestIsReported() throws Exception {
        List<List<String>> rows = new ArrayList<>(SmallForm.people(5));
        rows.set(2, PeopleTests.with(rows.get(2), 3, "1962-02-30"));
        BatchResult result = run(order(rows, OutputKind.FORMAL, 2, "JT-"), folder);
        assertThat(result.people()).isEqualTo(5);
        assertThat(result.made()).isEqualTo(4);
        assertThat(result.pages()).isEqualTo(12);
        // Three pages and a blank one, twice for each; nothing after the last.
        assertThat(result.boundPages()).isEqualTo(4 * 2 * 4 - 1);
        BatchFiles files = new BatchFiles(folder);
        byte[] bound = Files.readAllBytes(files.bound());
        PdfA.check(bound, PDFAFlavour.PDFA_2_U);
        PdfA.check(Files.readAllBytes(files.coverPdf()), PDFAFlavour.PDFA_2_U);
        try (PDDocument document = Loader.loadPDF(bound)) {
            assertThat(document.getNumberOfPages()).isEqualTo(31);
        }
        assertThat(SheetReader.read("faults", Files.readAllBytes(files.faults())).getFirst().rows().getLast().text(4)).isEqualTo("D4");
        assertThat(Files.readString(files.faultsJson())).contains("\"cell\":\"D4\"", "\"number\":3");
        assertThat(SheetReader.read("roster", Files.readAllBytes(files.roster())).getFirst().rows()).extracting(SheetRow::number)
                .hasSize(1 + 1 + 1 + 4);
        try (ZipFile zip = new ZipFile(files.zip().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()).toList()).containsExactly("封面清单.docx", "封面清单.pdf", "名册.xlsx",
                    "问题清单.xlsx", "问题清单.json", "合订.pdf", "逐份/0001-林丁远.docx", "逐份/0001-林丁远.pdf", "逐份/0002-林丂远.docx",
                    "逐份/0002-林丂远.pdf", "逐份/0004-林丄远.docx", "逐份/0004-林丄远.pdf", "逐份/0005-林丅远.docx", "逐份/0005-林丅远.pdf");
        }
    }

    @Test
    void theSameOrderGivesTheSameBytesAndANewListLeavesNothingOld() throws Exception {
        run(order(SmallForm.people(4), OutputKind.FORMAL, 1, ""), folder);
        Map<String, String> first = contents(folder);
        run(order(SmallForm.people(4), OutputKind.FORMAL, 1, ""), folder);
        assertThat(contents(folder)).isEqualTo(first);
        List<List<String>> rows = new ArrayList<>(SmallForm.people(4));
        rows.set(1, PeopleTests.with(rows.get(1), 1, "改名"));
        rows.removeLast();
        run(order(rows, OutputKind.FORMAL, 1, ""), folder);
        try (Stream<Path> files = Files.list(new BatchFiles(folder).single())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".pdf")).sorted())
                    .containsExactly("0001-林丁远.pdf", "0002-改名.pdf", "0003-林七远.pdf");
        }
    }

    @Test
    void aDraftShowsWhatIsWrongAndIsMarked() throws Exception {
        List<List<String>> rows = List.of(PeopleTests.with(SmallForm.people(1).getFirst(), 3, "1962-02-30"));
        BatchResult result = run(order(rows, OutputKind.DRAFT, 1, ""), folder);
        assertThat(result.made()).isEqualTo(1);
        assertThat(result.faults()).hasSize(1).noneMatch(BatchFault::stops);
        assertThat(result.boundPages()).isEqualTo(3);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(new BatchFiles(folder).bound()))) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document)).containsPattern("(?s)草\\s*稿");
        }
    }

    @Test
    void anOrderThatCannotBeIsRefusedBeforeTheFirstForm() {
        People people = PeopleReader.read(FORM, "people.csv", SmallForm.csv(SmallForm.people(1)));
        assertThatThrownBy(() -> run(new BatchOrder(FORM, people, OutputKind.FORMAL, 1, "{序号}-{性名}", "", null), folder))
                .hasMessage("{序号}-{性名}：文件名里的“{性名}”不是表中的字段，是否要写“{姓名}”。");
        assertThatThrownBy(() -> new BatchOrder(FORM, people, OutputKind.FORMAL, 0, "{序号}", "", null)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> run(new BatchOrder(FORM, people, OutputKind.FORMAL, 1, "{序号}", "a/b", null), folder))
                .isInstanceOf(FaultException.class);
    }

    static BatchOrder order(List<List<String>> rows, OutputKind kind, int copies, String prefix) {
        return new BatchOrder(FORM, PeopleReader.read(FORM, "people.csv", SmallForm.csv(rows)), kind, copies, BatchOrder.DEFAULT_NAMES,
                prefix, null);
    }

    static BatchResult run(BatchOrder order, Path folder) throws IOException, InterruptedException {
        return new BatchRun(order, folder, new FormFiller(), RENDERER, PrintNumbers.AS_ORDERED, 2).run(progress -> { });
    }

    /** Every file of a batch by its path, as a hash; the journal is left out. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".batch")).toList()) {
                contents.put(folder.relativize(file).toString(), FormMaker.sha256(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
