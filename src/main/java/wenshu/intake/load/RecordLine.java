package wenshu.intake.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.archive.Entry;
import wenshu.archive.Mention;
import wenshu.archive.Origin;
import wenshu.archive.Submission;
import wenshu.fault.FaultException;
import wenshu.home.SafeName;

/**
 * A record that comes as one line of JSON with its text. Known fields: {@code id}, {@code title}, {@code docno},
 * {@code year}, {@code kind}, {@code issuer}, {@code unit}, {@code scheme}, {@code award}, {@code note},
 * {@code persons} (names, or objects with {@code name}, {@code unit}, {@code result}) and {@code body}; all but the body may
 * be missing, and others are not looked at.
 *
 * @param number the line, from 1
 * @param key what the line is known by, so that it comes in once
 * @param entry what it says about itself
 * @param body its text
 */
record RecordLine(int number, String key, Entry entry, byte[] body) {

    /** A line longer than this is refused. */
    static final int LONGEST = 8 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_FIELD = 1_000;
    private static final int MOST_PERSONS = 20_000;

    /**
     * Reads a line.
     *
     * @throws FaultException when it is no JSON object or holds no text
     */
    static RecordLine read(int number, String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw refused(number, "不是一个 JSON 对象", "请每行写一个 JSON 对象，用 UTF-8 编码");
        }
        if (!node.isObject()) {
            throw refused(number, "不是一个 JSON 对象", "请每行写一个 JSON 对象，用 UTF-8 编码");
        }
        String title = text(node, "title");
        String body = node.path("body").isString() ? node.path("body").stringValue() : "";
        byte[] bytes = (body.isBlank() ? title : body).getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            throw refused(number, "没有正文（body）也没有题名（title）", "请补上其中一项");
        }
        Entry entry = Entry.UNKNOWN.titled(title).numbered(text(node, "docno")).in(year(number, node)).ofKind(kind(node))
                .by(text(node, "issuer")).of(text(node, "unit")).inScheme(text(node, "scheme")).forAward(text(node, "award"))
                .about(persons(number, node)).noted(text(node, "note"));
        return new RecordLine(number, text(node, "id") + ":" + hash(line), entry, bytes);
    }

    Submission submission() {
        String name = SafeName.of(entry.title().isEmpty() ? "第" + number + "行" : entry.title(), "第" + number + "行") + ".txt";
        return new Submission(entry, Origin.RECEIVED, List.of(Submission.FileIn.of(name, body)));
    }

    static FaultException refused(int number, String what, String remedy) {
        return FaultException.badInput("BAD_LINE", "第 " + number + " 行", what, remedy);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : "";
        text = text.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST_FIELD ? text.substring(0, LONGEST_FIELD) : text;
    }

    private static int year(int number, JsonNode node) {
        String year = text(node, "year");
        if (year.isEmpty() || year.equals("0")) {
            return 0;
        }
        if (!year.matches("(18|19|20)\\d{2}")) {
            throw refused(number, "年度 year “" + year + "”不是年份", "请写四位数字，如 2024，或去掉这一项");
        }
        return Integer.parseInt(year);
    }

    /** A kind of paper is a Chinese word; codes of other systems are not taken for one. */
    private static String kind(JsonNode node) {
        String kind = text(node, "kind");
        return kind.codePoints().allMatch(Character::isIdeographic) ? kind : "";
    }

    private static List<Mention> persons(int number, JsonNode node) {
        JsonNode persons = node.path("persons");
        if (persons.size() > MOST_PERSONS) {
            throw refused(number, "人员超过 " + MOST_PERSONS + " 名", "请分成几件");
        }
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode person : persons) {
            Mention mention = person.isObject() ? new Mention(text(person, "name"), text(person, "unit"), "", "",
                    text(person, "result")) : Mention.of(person.isString() ? person.stringValue().strip() : "");
            if (!mention.name().isEmpty() && mention.name().length() <= LONGEST_FIELD) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private static String hash(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)),
                    0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
