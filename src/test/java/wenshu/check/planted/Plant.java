package wenshu.check.planted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.calendar.WorkCalendar;
import wenshu.check.reading.PaperKind;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/**
 * A fault to plant in clean papers, one line of {@code plants.txt}.
 *
 * @param rule the rule that must find it
 * @param demanded whether it must be found; otherwise it only counts in the campaign
 * @param anywhere whether it may be found at another place than where it was planted
 * @param where the kind of element, or one of the ways of putting in
 * @param pattern what is replaced
 * @param put by what
 * @param only what the paper must say (regular expression), after ! what it must not say; empty for any paper
 */
record Plant(String rule, boolean demanded, boolean anywhere, String where, String pattern, String put, String only) {

    /** A paper with the fault and the line where it lies, from 0. */
    record Planted(String text, int line) {
    }

    static Plant of(String line) {
        boolean later = line.startsWith("?");
        String[] columns = line.substring(later ? 1 : 0).split("\t", -1);
        return new Plant(columns[0].substring(0, 3), !later, columns[0].endsWith("~"), columns[1], columns[2], columns[3].replace("\\n", "\n").replace("\\\\", "\\"),
                columns.length > 4 ? columns[4] : "");
    }

    /** Plants it at a place of the paper chosen by the random numbers; nothing where the paper has no such place. */
    Optional<Planted> in(String text, Paper paper, Random random) {
        boolean not = only.startsWith("!");
        if (Pattern.compile(not ? only.substring(1) : only, Pattern.MULTILINE).matcher(text).find() == not) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        boolean open = paper.said(Role.ANNOTATION).contains("主动公开");
        return switch (where) {
            case "首行" -> insert(lines, 0, put);
            case "密级" -> open ? insert(lines, 0, put) : Optional.empty();
            case "附页" -> insert(lines, lines.size(), put);
            case "+正文" -> behind(lines, paper, random, put);
            case "+正文公开" -> open ? behind(lines, paper, random, put) : Optional.empty();
            case "+正文期" -> PaperKind.issued(paper).flatMap(day -> behind(lines, paper, random, put.replace("{+2}", ChineseDate.format(day(day)))));
            case "+末段" -> lastText(paper).flatMap(last -> insert(lines, line(last) + 1, put));
            case "+附件说明" -> paper.has(Role.ATTACHMENT_NOTE) || !paper.has(Role.SIGNATURE) ? Optional.empty()
                    : insert(lines, line(paper.main(Role.SIGNATURE).getFirst()), put);
            case "+版记" -> end(paper).filter(e -> !rule.equals("V03") || paper.said(Role.NUMBER).contains("函〔"))
                    .flatMap(last -> insert(lines, line(last) + 1, put));
            case "断行" -> broken(lines, paper, random);
            case "移附件" -> moved(lines, paper);
            case "换署名" -> swapped(lines, paper);
            case "来文" -> paper.said(Role.TITLE).contains("高层次人才选拔") ? behind(lines, paper, random, pattern)
                    .map(own -> new Planted(own.text + upper(), own.line)) : Optional.empty();
            default -> replaced(lines, paper, random, open);
        };
    }

    private String upper() {
        return "\n\n青岚省人力资源和社会保障厅\n\n青人社厅函〔2024〕55号\n\n关于开展2024年高层次人才选拔推荐工作的通知\n\n各市人力资源和社会保障局：\n\n现将有关事项通知如下：\n\n"
                + put + "\n\n（此件主动公开）\n";
    }

    private static LocalDate day(LocalDate issued) {
        return WorkCalendar.standard().plusWorkdays(issued, 2, false).orElseThrow();
    }

    private static int line(Element element) {
        return element.place().paragraph() - 1;
    }

    private static List<Element> texts(Paper paper) {
        return paper.main().filter(e -> e.role().text()).toList();
    }

    private static Optional<Element> lastText(Paper paper) {
        return texts(paper).stream().reduce((first, second) -> second);
    }

    private static Optional<Element> end(Paper paper) {
        return paper.main().reduce((first, second) -> second).filter(last -> paper.has(Role.DATE));
    }

    private static Optional<Planted> insert(List<String> lines, int at, String put) {
        List<String> pieces = Arrays.asList(put.split("\n"));
        List<String> all = new ArrayList<>();
        pieces.forEach(piece -> all.addAll(List.of("", piece)));
        lines.addAll(at, at == 0 ? swapBlank(all) : all);
        return Optional.of(new Planted(String.join("\n", lines), at == 0 ? 0 : at + 1 + (all.size() - 2)));
    }

    private static List<String> swapBlank(List<String> all) {
        List<String> turned = new ArrayList<>(all.subList(1, all.size()));
        turned.add("");
        return turned;
    }

    private static Optional<Planted> behind(List<String> lines, Paper paper, Random random, String put) {
        List<Element> texts = texts(paper);
        return texts.size() < 2 ? Optional.empty() : insert(lines, line(texts.get(random.nextInt(texts.size() - 1))) + 1, put);
    }

    private Optional<Planted> broken(List<String> lines, Paper paper, Random random) {
        List<Element> longer = texts(paper).stream().filter(e -> e.text().length() > 45).toList();
        if (longer.isEmpty()) {
            return Optional.empty();
        }
        int at = line(longer.get(random.nextInt(longer.size())));
        String text = lines.get(at);
        int cut = text.length() / 2;
        while (cut < text.length() - 6 && !text.substring(cut - 1, cut + 1).matches("\\p{IsHan}{2}")) {
            cut++;
        }
        lines.set(at, text.substring(0, cut));
        lines.addAll(at + 1, List.of("", text.substring(cut)));
        return Optional.of(new Planted(String.join("\n", lines), at));
    }

    private static Optional<Planted> moved(List<String> lines, Paper paper) {
        List<Element> note = paper.main(Role.ATTACHMENT_NOTE);
        if (note.isEmpty() || !paper.has(Role.DATE)) {
            return Optional.empty();
        }
        List<String> texts = note.stream().map(Element::text).toList();
        int date = line(paper.main(Role.DATE).getFirst());
        List<String> all = new ArrayList<>();
        texts.forEach(text -> all.addAll(List.of("", text)));
        lines.addAll(date + 1, all);
        note.reversed().forEach(e -> lines.set(line(e), ""));
        return Optional.of(new Planted(String.join("\n", lines), date + 2));
    }

    private static Optional<Planted> swapped(List<String> lines, Paper paper) {
        if (!paper.has(Role.SIGNATURE) || !paper.has(Role.DATE)) {
            return Optional.empty();
        }
        Element name = paper.main(Role.SIGNATURE).getFirst();
        Element date = paper.main(Role.DATE).getFirst();
        lines.set(line(name), date.text());
        lines.set(line(date), name.text());
        return Optional.of(new Planted(String.join("\n", lines), line(name)));
    }

    private Optional<Planted> replaced(List<String> lines, Paper paper, Random random, boolean open) {
        boolean onlyOpen = where.endsWith("公开");
        String role = where.replaceFirst("公开$", "");
        if (onlyOpen && !open) {
            return Optional.empty();
        }
        Pattern found = Pattern.compile(pattern);
        List<Element> places = paper.elements().stream().filter(e -> !e.part().foreign())
                .filter(e -> role.equals("正文") ? e.role().text() && e.part().equals(Part.MAIN)
                        : role.equals("标题行") ? e.role().headingLevel() > 0 : e.role().word().equals(role))
                .filter(e -> found.matcher(lines.get(line(e))).find()).toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = line(places.get(random.nextInt(places.size())));
        Matcher matcher = found.matcher(lines.get(at));
        int count = (int) found.matcher(lines.get(at)).results().count();
        int chosen = random.nextInt(count);
        StringBuilder text = new StringBuilder();
        for (int i = 0; matcher.find(); i++) {
            matcher.appendReplacement(text, i == chosen ? put.equals("∅") ? "" : put : Matcher.quoteReplacement(matcher.group()));
        }
        matcher.appendTail(text);
        if (text.toString().equals(lines.get(at))) {
            return Optional.empty();
        }
        lines.set(at, text.toString());
        return Optional.of(new Planted(String.join("\n", lines), at));
    }
}
