package wenshu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem.Tagged;
import wenshu.typeset.frame.Tag;
import wenshu.typeset.frame.Tag.Role;

/** A bundle of papers is one good file: odd beginnings, blank backs, structure and fonts as a single paper has them. */
class PdfBundleTests {

    @Test
    void everyPaperBeginsOnAnOddPage() throws Exception {
        byte[] bundle = bundle(3, 1, 2);
        assertThat(bundle(3, 1, 2)).isEqualTo(bundle);
        PdfA.check(bundle, PDFAFlavour.PDFA_2_U);
        PdfA.check(bundle, PDFAFlavour.PDFUA_1);
        try (PDDocument document = Loader.loadPDF(bundle)) {
            assertThat(document.getNumberOfPages()).isEqualTo(8);
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= 8; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document).strip());
            }
            assertThat(texts).containsExactly("甲一", "甲二", "甲三", "", "乙一", "", "丙一", "丙二");
            PDStructureElement root = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            assertThat(root.getKids()).hasSize(3);
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(item.getTitle() + " " + (document.getPages().indexOf(item.findDestinationPage(document)) + 1));
            }
            assertThat(marks).containsExactly("1 甲 1", "2 乙 5", "3 丙 7");
        }
    }

    /** A thousand papers must not cost a thousand times the memory: what is written is let go. */
    @Test
    void aLongBundleIsWrittenAsItGrows() {
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        };
        PdfBundle bundle = new PdfBundle(counting, "合订", new byte[16]);
        List<Frame> paper = paper("甲", 2);
        for (int i = 0; i < 500; i++) {
            bundle.add("第 " + i + " 份", paper);
        }
        assertThat(written[0]).as("bytes before the end").isGreaterThan(100_000);
        assertThat(bundle.pages()).isEqualTo(1_000);
    }

    private static byte[] bundle(int... pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfBundle bundle = new PdfBundle(bytes, "合订", new byte[16]);
        int next = 1;
        for (int i = 0; i < pages.length; i++) {
            String name = "甲乙丙".substring(i, i + 1);
            assertThat(bundle.add((i + 1) + " " + name, paper(name, pages[i]))).isEqualTo(next);
            next += pages[i] + pages[i] % 2;
        }
        bundle.finish();
        return bytes.toByteArray();
    }

    private static List<Frame> paper(String name, int pages) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Tag tag = new Tag(i == 0 ? Role.HEADING : Role.PARAGRAPH, null, 1, name);
            frames.add(new Frame(595_000, 842_000,
                    List.of(new Tagged(tag, List.of(Runs.run(50_000, 50_000, name + "一二三".charAt(i)))))));
        }
        return frames;
    }
}
