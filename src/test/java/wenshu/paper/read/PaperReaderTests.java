package wenshu.paper.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;
import wenshu.paper.Element;
import wenshu.paper.Paper;

class PaperReaderTests {

    private static final Path CASES = Path.of("src/test/resources/golden/paper");

    /** Each paper beside what it was taken apart into; {@code -Dgolden.update=true} writes that anew: read it. */
    @TestFactory
    Stream<DynamicTest> takesApart() throws IOException {
        return papers().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String actual = said(PaperReader.ofText(Files.readString(file)));
            Path golden = CASES.resolve(file.getFileName().toString().replaceFirst("\\.txt$", ".roles"));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(golden));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyParagraphOnceAndInOrder() throws IOException {
        return papers().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String text = Files.readString(file);
            isWhole(text, PaperReader.ofText(text));
        }));
    }

    @Test
    void whateverIsCutOutOfAPaperIsTakenApart() throws IOException {
        Random random = new Random(20240311);
        for (Path file : papers()) {
            String text = Files.readString(file);
            for (int i = 0; i < 60; i++) {
                int from = random.nextInt(text.length());
                String cut = text.substring(from, from + random.nextInt(text.length() - from + 1));
                isWhole(cut, PaperReader.ofText(cut));
            }
        }
    }

    @Test
    void linesInAnyOrderAreTakenApart() throws IOException {
        Random random = new Random(7);
        for (Path file : papers()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            for (int i = 0; i < 40; i++) {
                java.util.Collections.shuffle(lines, random);
                isWhole(String.join("\n", lines), PaperReader.ofText(String.join("\n", lines)));
            }
        }
    }

    @Test
    void lineEndsOfAnySystemAreTheSame() throws IOException {
        String text = Files.readString(CASES.resolve("upward.txt"));
        String expected = said(PaperReader.ofText(text));
        assertThat(said(PaperReader.ofText(text.replace("\n", "\r\n")))).isEqualTo(expected);
        assertThat(said(PaperReader.ofText(text.replace("\n", "\r")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\uFEFF", "一", "附件", "：", "2024年3月1日", "〔2024〕1号", "\u0000\u0001", "\uD800", "#", "附件：",
        "抄送：", "（", "签发人：", "\f\f1\f"})
    void nearlyNothingIsTakenApart(String text) {
        isWhole(text, PaperReader.ofText(text));
    }

    /** What makes a careless pattern or a search forwards from every line take for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"各", "附件1\n", "一、\n", "（", "2024年", "示例局、", "示例局\n", "例人社〔2024〕1号\n", "2024年3月1日\n", "附件：1.甲\n", "《", "a\n",
        "关于通知\n", "抄送：甲，\n", "\n", " \t", "1.", "通知》", "地址", "电话：", "各有关单位：\n", "某局关于某事的通知\n"})
    void aLotOfAnythingTakesNotLong(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PaperReader.ofText(text));
    }

    @Test
    void whatIsAllowedIsTakenApartToItsEnd() throws IOException {
        String paper = Files.readString(CASES.resolve("upward.txt"));
        String text = paper.repeat(2_000_000 / paper.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120), () -> isWhole(text, PaperReader.ofText(text)));
    }

    @Test
    void moreThanTwoMillionCharactersAreRefused() {
        assertThatThrownBy(() -> PaperReader.ofText("字".repeat(2_000_001))).isInstanceOf(FaultException.class);
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String said(Paper paper) {
        return Roles.of(paper);
    }

    /** Every line that is not blank is one element, as it stands, with its number. */
    private static void isWhole(String text, Paper paper) {
        List<String> lines = text.lines().toList();
        List<Element> elements = paper.elements();
        List<String> inked = lines.stream().filter(line -> !Tidy.blank(line)).toList();
        assertThat(elements).extracting(Element::text).isEqualTo(inked);
        for (int i = 0; i < elements.size(); i++) {
            assertThat(elements.get(i).index()).isEqualTo(i);
            assertThat(lines.get(elements.get(i).place().paragraph() - 1)).isEqualTo(elements.get(i).text());
        }
    }
}
