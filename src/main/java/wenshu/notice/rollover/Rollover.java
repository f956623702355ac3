package wenshu.notice.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.calendar.WorkCalendar;
import wenshu.notice.Attachment;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Placeholder;
import wenshu.notice.source.Found;
import wenshu.notice.source.UpperPaper;

/** Makes this year's draft of last year's paper. */
public final class Rollover {

    private static final Pattern YEAR = Pattern.compile("〔((?:19|20)\\d{2})〕");

    private final WorkCalendar calendar;

    /** A rollover that puts deadlines on working days of this calendar. */
    public Rollover(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The draft for another year. Whatever changes from year to year is proposed, left open as 【待定：…】, or kept and listed
     * to be confirmed; nothing changes that is not listed.
     *
     * @param old last year's paper
     * @param year the new year
     * @param upper this year's upper papers, the nearest first; empty where there is none or it is not at hand
     * @param issued the new date of issue, where it is known
     */
    public Rolled roll(Draft old, int year, List<UpperPaper> upper, Optional<LocalDate> issued) {
        Known known = Known.of(old, year, upper, calendar);
        List<Change> changes = new ArrayList<>();
        DraftElements elements = DraftElements.of(old);
        Map<String, String> changed = new LinkedHashMap<>();
        for (String field : elements.fields()) {
            Spans spans = new Spans(field, elements.field(field), field.endsWith("正文"));
            whole(spans, known, issued);
            running(spans, known, old);
            changes.addAll(spans.changes());
            changed.put(field, spans.changed());
        }
        Draft draft = elements.with(changed).draft();
        return new Rolled(forwarding(draft, old, upper, changes), changes);
    }

    /** Fields that are one fact as a whole. */
    private static void whole(Spans spans, Known known, Optional<LocalDate> issued) {
        String text = spans.text;
        if (spans.field.equals("发文字号") && Placeholder.in(text)) {
            Matcher year = YEAR.matcher(text);
            if (year.find()) {
                spans.propose(Change.Kind.NUMBER, year.start(1), year.end(1), String.valueOf(issued.map(LocalDate::getYear).orElse(known.year())), "印发时取新号");
            }
        }
        if (text.isEmpty() || Placeholder.in(text)) {
            return;
        }
        switch (spans.field.replaceAll("\\d+", "#")) {
            case "发文字号" -> {
                String code = DocumentNumber.lenient(text).map(DocumentNumber::code).orElse("");
                if (code.isEmpty()) {
                    spans.decide(Change.Kind.NUMBER, 0, text.length(), "上年的文号");
                } else {
                    spans.propose(Change.Kind.NUMBER, 0, text.length(), code + "〔" + issued.map(LocalDate::getYear).orElse(known.year()) + "〕" + Placeholder.fill("顺序号") + "号", "印发时取新号");
                }
            }
            case "成文日期", "印发日期" -> {
                if (issued.isPresent()) {
                    spans.propose(Change.Kind.DATE, 0, text.length(), ChineseDate.format(issued.get()), "本次成文日期");
                } else {
                    spans.decide(Change.Kind.DATE, 0, text.length(), "上年的日期");
                }
            }
            case "令号", "份号", "编号" -> spans.decide(Change.Kind.NUMBER, 0, text.length(), "上年的编号");
            case "联系人#姓名", "签发人#姓名", "签名章#姓名" -> spans.decide(Change.Kind.NAME, 0, text.length(), "人员可能有变动");
            case "联系人#电话", "联系人#邮箱", "联系人#地址" -> spans.keep(Change.Kind.CONTACT, 0, text.length(), "联系方式请核对");
            case "出席", "请假", "列席" -> spans.decide(Change.Kind.NAME, 0, text.length(), "上年的人员");
            case "发文机关", "发文机关标志", "署名", "密级", "紧急程度", "附注" -> spans.hold(0, text.length());
            default -> { }
        }
    }

    private static void running(Spans spans, Known known, Draft old) {
        CitedFinder.titles(spans, known, old);
        CitedFinder.numbers(spans, known, old);
        DateFinder.find(spans, known);
        YearFinder.find(spans, known);
        SessionFinder.find(spans, known);
        PeopleFinder.find(spans, known);
    }

    /** This year's upper papers in the place of last year's; a paper that is not at hand stands open. */
    private static Draft forwarding(Draft draft, Draft old, List<UpperPaper> upper, List<Change> changes) {
        if (old.forwarded().isEmpty()) {
            return draft;
        }
        List<ForwardedPaper> papers = new ArrayList<>();
        for (int i = 0; i < Math.max(old.forwarded().size(), upper.size()); i++) {
            ForwardedPaper before = i < old.forwarded().size() ? old.forwarded().get(i) : null;
            ForwardedPaper now = i < upper.size() ? paper(upper.get(i)) : new ForwardedPaper(before.issuer(), Placeholder.fill("来文文号"),
                    Placeholder.fill("来文标题"), List.of(Placeholder.fill("来文全文")));
            papers.add(now);
            if (before != null) {
                changes.add(new Change("来文", i + 1, 0, 0, Change.Kind.FORWARDED, before.title(),
                        i < upper.size() ? Optional.of(now.title()) : Optional.empty(), "上年的来文不再附"));
            }
        }
        List<Attachment> attachments = new ArrayList<>();
        int number = 0;
        for (Attachment attachment : draft.attachments()) {
            boolean forwarded = attachment.content() instanceof Attachment.Forwarded;
            attachments.add(forwarded ? new Attachment(papers.get(number++).title(), attachment.content(), attachment.landscape(), attachment.apart())
                    : attachment);
        }
        return new Draft(draft.head(), draft.body(), attachments, papers);
    }

    private static ForwardedPaper paper(UpperPaper upper) {
        return new ForwardedPaper(upper.issuer().map(Found::value).orElse(Placeholder.fill("来文机关")),
                upper.number().map(found -> found.value().format()).orElse(Placeholder.fill("来文文号")), upper.title().value(),
                upper.paragraphs().stream().map(Found::value).toList());
    }
}
