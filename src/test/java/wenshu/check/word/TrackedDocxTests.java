package wenshu.check.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import wenshu.check.Finding;
import wenshu.check.Subject;
import wenshu.check.mend.DocxMendable;
import wenshu.check.mend.Mended;
import wenshu.check.mend.Mender;
import wenshu.check.suite.HouseRules;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.read.FileParagraph;
import wenshu.docx.read.FileParagraphs;
import wenshu.paper.Paper;
import wenshu.paper.read.PaperReader;

/** Tracked changes over runs that are cut at random, as Word leaves them after editing. */
class TrackedDocxTests {

    private static final String HEAD = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

    /** A package whose body is this. */
    static byte[] docx(String body) {
        OpcPackage plain = OpcPackage.readOnly("x.docx", PlainDocx.of(new Paper(List.of())));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        plain.names().forEach(name -> parts.put(name, plain.part(name)));
        parts.put(OpcPackage.DOCUMENT, (HEAD + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        return OpcPackage.of(parts).toBytes();
    }

    private static String paragraph(String text, Random random) {
        StringBuilder xml = new StringBuilder("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>");
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(6));
            String run = "<w:r><w:rPr><w:sz w:val=\"" + (20 + random.nextInt(4)) + "\"/></w:rPr>";
            for (char c : text.substring(at, end).toCharArray()) {
                run += c == '\t' ? "<w:tab/>" : "<w:t xml:space=\"preserve\">" + c + "</w:t>";
            }
            run += "</w:r>";
            boolean wrapped = random.nextInt(5) == 0;
            xml.append(wrapped ? "<w:hyperlink w:anchor=\"a\">" + run + "</w:hyperlink>" : run);
            at = end;
        }
        return xml.append("</w:p>").toString();
    }

    private static List<String> texts(byte[] docx) {
        return FileParagraphs.of(OpcPackage.readOnly("x.docx", docx)).stream().map(FileParagraph::text).toList();
    }

    /** Each character with the size that it is set in. */
    private static String formatted(byte[] docx) {
        StringBuilder all = new StringBuilder();
        for (FileParagraph paragraph : FileParagraphs.of(OpcPackage.readOnly("x.docx", docx))) {
            for (FileParagraph.Piece piece : paragraph.pieces()) {
                String size = piece.run().child("w:rPr").childAttribute("w:sz", "w:val");
                paragraph.text().substring(piece.start(), piece.end()).chars().forEach(c -> all.append((char) c).append(size).append(' '));
            }
            all.append('\n');
        }
        return all.toString();
    }

    private static byte[] rejected(byte[] tracked) {
        OpenDocx open = new OpenDocx("x.docx", tracked);
        Acceptance.reject(open.root());
        return open.toBytes();
    }

    @RepeatedTest(150)
    void acceptedItIsTheNewTextAndRejectedTheOld(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> before = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < random.nextInt(30); j++) {
                text.append("甲乙丙丁，。 (a1\t".charAt(random.nextInt(11)));
            }
            before.add(text.toString());
            body.append(paragraph(text.toString(), random));
        }
        byte[] original = docx(body.toString());
        List<TrackedDocx.Change> changes = new ArrayList<>();
        List<String> after = new ArrayList<>();
        String carried = "";
        for (int i = 0; i < before.size(); i++) {
            StringBuilder now = new StringBuilder();
            String text = before.get(i);
            int at = 0;
            while (at <= text.length()) {
                int start = at + random.nextInt(8);
                int end = start + random.nextInt(4);
                if (end > text.length()) {
                    break;
                }
                String put = "新字\n".substring(0, start == end ? 1 + random.nextInt(3) : random.nextInt(4));
                now.append(text, at, start).append(put);
                changes.add(new TrackedDocx.Change(i + 1, start, end, put, false));
                at = end + 1;
                now.append(end < text.length() ? text.substring(end, end + 1) : "");
            }
            now.append(at < text.length() ? text.substring(at) : "");
            boolean joined = i + 1 < before.size() && random.nextInt(3) == 0;
            if (joined) {
                changes.add(new TrackedDocx.Change(i + 1, Integer.MAX_VALUE, Integer.MAX_VALUE, "", true));
                carried += now;
            } else {
                after.add(carried + now);
                carried = "";
            }
        }
        byte[] tracked = TrackedDocx.of("x.docx", original, changes);
        assertThat(texts(OpenDocx.accepted("x.docx", tracked))).isEqualTo(after);
        assertThat(texts(rejected(tracked))).isEqualTo(before);
        assertThat(formatted(rejected(tracked))).isEqualTo(formatted(original));
        assertThat(TrackedDocx.of("x.docx", original, changes)).isEqualTo(tracked);
    }

    /** The same words come out whether the mendings are accepted in Word or made at once, and a second time nothing is left. */
    @Test
    void mendsADocxWithItsFormatting() {
        Random random = new Random(1);
        StringBuilder body = new StringBuilder();
        List<String> texts = List.of("例市人力资源和社会保障局", "例人社函（2024）5号", "例市人力资源和社会保障局关于做好申报工作的通知", "各县人力资源和社会保障局：",
                "现就申报工作通知如下，请按（例人社厅函[2024]8号）办理。", "附件:1、申报表。", "2、汇总表", "例市人力资源和社会保障局", "2024年03月05日", "(此件主动公开)");
        texts.forEach(text -> body.append(paragraph(text, random)));
        byte[] original = docx(body.toString());
        Mender mender = new Mender(HouseRules.checker(), Subject::new);
        Mended<DocxMendable> mended = mender.safe(new DocxMendable("x.docx", original, PaperReader::ofDocx));
        byte[] done = DocxMendable.bytes(mended);
        assertThat(texts(done)).contains("例人社函〔2024〕5号", "附件：1.申报表", "2.汇总表", "2024年3月5日", "（此件主动公开）");
        assertThat(texts(rejected(DocxMendable.tracked(mended)))).isEqualTo(texts);
        Mended<DocxMendable> again = mender.safe(new DocxMendable("x.docx", done, PaperReader::ofDocx));
        assertThat(again.changes()).isEmpty();
        assertThat(mended.changes()).allSatisfy(change -> assertThat(change.rules()).isNotEmpty());
    }

    @Test
    void commentsStandRoundTheWordsAtFault() {
        String text = "请按例人社厅函[2024]8号办理。";
        byte[] original = docx(paragraph("例市某局关于做好工作的通知", new Random(2)) + paragraph("各县某局：", new Random(2)) + paragraph(text, new Random(3)));
        Paper paper = PaperReader.ofDocx(original);
        List<Finding> findings = HouseRules.checker().check(new Subject(paper)).stream().filter(f -> f.rule().id().equals("N01")).toList();
        assertThat(findings).hasSize(1);
        byte[] annotated = AnnotatedDocx.of("x.docx", original, paper, findings);
        OpcPackage file = OpcPackage.read("x.docx", annotated);
        String xml = new String(file.part(OpcPackage.DOCUMENT), StandardCharsets.UTF_8);
        String within = xml.substring(xml.indexOf("<w:commentRangeStart"), xml.indexOf("<w:commentRangeEnd"));
        assertThat(within.replaceAll("<[^>]+>", "")).isEqualTo("[2024]");
        assertThat(new String(file.part("word/wenshu-comments.xml"), StandardCharsets.UTF_8)).contains("［N01 错误］").contains("六角括号");
        assertThat(texts(annotated)).isEqualTo(texts(original));
        assertThat(formatted(annotated)).isEqualTo(formatted(original));
    }
}
