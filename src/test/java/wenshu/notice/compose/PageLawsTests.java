package wenshu.notice.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.notice.Attachment;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.Head;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Layout;
import wenshu.notice.Sealing;
import wenshu.notice.Signatory;
import wenshu.notice.Stamp;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** What holds for every paper, tried on drafts drawn by lot; a failure names the seed and the round. */
class PageLawsTests {

    private static final int ROUNDS = 12;
    private static final int LONG_ENOUGH = 250;
    private static final String STOCK = "为深入贯彻落实全市人才工作会议精神，各单位要高度重视，加强组织领导；严格程序、压实责任，确保（2024年）“任务”落到实处。";
    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("target", "no-own-fonts")));
    private static final NoticeComposer COMPOSER = new NoticeComposer(name -> SmallForm.docx());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPaperKeepsThePage(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Draft draft = draft(random);
            String what = "seed " + seed + " round " + round + " " + draft.head().kind();
            List<Frame> pages = RENDERER.layOut("x", COMPOSER.docx(draft, docx -> RENDERER.layOut("x", docx).frames())).frames();
            insideTheTypeArea(draft, pages, what);
            everyCharacterOnce(draft, pages, what);
            signatureBelowText(draft, pages, what);
            colophonAtTheFoot(draft, pages, what);
        }
    }

    private static void insideTheTypeArea(Draft draft, List<Frame> pages, String what) {
        for (Frame page : pages) {
            for (FrameItem.GlyphRun run : runs(page)) {
                boolean number = mm(run.y()) > 262;
                boolean mark = run.color() == 0xFF0000;
                assertThat(mm(run.x())).as(what + " " + run.text()).isGreaterThan(28 - 0.2);
                // The right half of a closing mark at the end of a line is blank.
                int blank = "，。；：、）》”".indexOf(run.text().charAt(run.text().length() - 1)) >= 0 ? run.size() / 2 : 0;
                assertThat(mm(run.x() + run.width() - blank)).as(what + " " + run.text()).isLessThan(184 + 0.6);
                if (!mark) {
                    assertThat(mm(run.y() - 860 * run.size() / 1000)).as(what + " " + run.text()).isGreaterThan(
                            draft.head().layout() == Layout.LETTER && page == pages.getFirst() ? 30 : 37 - 0.5);
                }
                if (number) {
                    assertThat(mm(run.y())).as(what + " " + run.text()).isCloseTo(270.4, within(0.5));
                }
            }
        }
    }

    private static void everyCharacterOnce(Draft draft, List<Frame> pages, String what) {
        StringBuilder printed = new StringBuilder();
        pages.forEach(page -> runs(page).stream().filter(run -> mm(run.y()) < 262).forEach(run -> printed.append(run.text())));
        String text = printed.toString().replaceAll("\\s", "");
        for (String paragraph : draft.body()) {
            assertThat(text.split(java.util.regex.Pattern.quote(paragraph.replaceAll("\\s", "")), -1)).as(what + " " + paragraph).hasSize(2);
        }
    }

    private static void signatureBelowText(Draft draft, List<Frame> pages, String what) {
        ProofPages proof = new ProofPages(pages);
        if (draft.head().layout() != Layout.MINUTES) {
            assertThat(proof.page(Signature.PLACE)).as(what).isPositive();
            // One short paragraph cannot stand both on page 1 and above the seals of five issuers.
            if (String.join("", draft.body()).length() > LONG_ENOUGH) {
                assertThat(proof.linesAbove(Signature.PLACE)).as(what).isPositive();
            }
        }
        assertThat(proof.page(NoticeComposer.TEXT_PLACE)).as(what).isEqualTo(1);
    }

    private static void colophonAtTheFoot(Draft draft, List<Frame> pages, String what) {
        ProofPages proof = new ProofPages(pages);
        int page = proof.page(Colophon.PLACE);
        if (page == 0) {
            return;
        }
        assertThat(page).as(what).isEqualTo(pages.size());
        if (draft.head().evenColophon()) {
            assertThat(page % 2).as(what).isZero();
        }
        if (draft.head().layout() != Layout.LETTER) {
            double last = FrameItem.flat(pages.getLast().items()).stream().filter(FrameItem.Stroke.class::isInstance)
                    .map(FrameItem.Stroke.class::cast).mapToDouble(line -> mm(line.y1())).max().orElse(0);
            assertThat(last).as(what).isCloseTo(262, within(0.5));
        }
    }

    private static Draft draft(Random random) {
        DocumentKind kind = DocumentKind.values()[random.nextInt(DocumentKind.values().length)];
        int count = kind == DocumentKind.MINUTES ? 1 : 1 + Math.max(0, random.nextInt(7) - 2);
        List<String> issuers = IntStream.range(0, count).mapToObj(i -> "江临" + name(random, 1 + random.nextInt(15)) + "甲乙丙丁戊".charAt(i) + "局").toList();
        HeadBuilder head = new HeadBuilder(kind, issuers.getFirst(), "关于" + name(random, 4 + random.nextInt(40)) + "的" + kind.word())
                .issuers(issuers).issueDate("2024年" + (1 + random.nextInt(12)) + "月6日")
                .recipients(random.nextInt(4) == 0 ? "" : name(random, 3 + random.nextInt(random.nextInt(5) == 0 ? 400 : 60)) + "局")
                .number("江人社发〔2024〕5号").serial(kind == DocumentKind.ORDER ? "第5号" : "");
        if (kind.layout() == Layout.DOCUMENT && random.nextInt(3) == 0) {
            head.layout(Layout.LETTER);
        }
        if (kind == DocumentKind.ORDER) {
            head.sealing(Sealing.STAMPED).stamps(issuers.stream().map(each -> new Stamp("局长", "林致远")).toList());
        } else if (kind == DocumentKind.MINUTES || random.nextInt(3) == 0) {
            head.sealing(Sealing.UNSEALED);
        }
        if (kind.direction() == DocumentKind.Direction.UP) {
            head.signatories(issuers.stream().map(each -> new Signatory(name(random, 2 + random.nextInt(3)), "")).toList());
        }
        if (random.nextBoolean()) {
            head.copies(name(random, 3 + random.nextInt(120)) + "局").printer("江临市办公室").printDate("2024年5月6日").evenColophon(random.nextBoolean());
        }
        if (random.nextInt(3) == 0) {
            head.copyNumber("000012").secrecy("秘密★1年").urgency("特急");
        }
        if (random.nextInt(3) == 0) {
            head.annotation("此件主动公开");
        }
        List<String> body = new ArrayList<>();
        int paragraphs = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
        for (int i = 0; i < paragraphs; i++) {
            body.add("第" + i + "段" + sentence(random, 5 + random.nextInt(150)));
        }
        List<Attachment> attachments = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            attachments.add(new Attachment("附件名称" + i, new Attachment.Text(List.of("附件正文。"))));
        }
        Head built = head.build();
        return new Draft(built, body, attachments, Optional.empty());
    }

    private static String name(Random random, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.appendCodePoint(0x4E00 + random.nextInt(0x3000));
        }
        return name.toString();
    }

    private static String sentence(Random random, int length) {
        int from = random.nextInt(STOCK.length());
        return (STOCK + STOCK + STOCK + STOCK).substring(from, from + Math.min(length, 3 * STOCK.length())) + "。";
    }

    private static List<FrameItem.GlyphRun> runs(Frame page) {
        return FrameItem.flat(page.items()).stream().filter(FrameItem.GlyphRun.class::isInstance).map(FrameItem.GlyphRun.class::cast)
                .filter(run -> !run.text().isBlank()).toList();
    }

    private static double mm(double millipoints) {
        return millipoints * 25.4 / 72_000;
    }
}
