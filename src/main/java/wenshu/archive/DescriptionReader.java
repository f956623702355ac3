package wenshu.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.FaultException;

/**
 * Reads what {@link Description} wrote, so that records come back from the archive folder, or from a package, without the
 * database. What an earlier writing does not have is unknown; fields that nobody knows are passed over.
 */
public final class DescriptionReader {

    private static final int LONGEST = 16 << 20;
    private static final int MOST_FILES = 10_000;
    private static final int MOST_PEOPLE = 20_000;

    private DescriptionReader() {
    }

    /**
     * Reads a description.
     *
     * @throws FaultException when it is none, or when what must be there is not
     */
    public static Described read(byte[] json) {
        if (json.length > LONGEST) {
            throw refused("说明超过 " + (LONGEST >> 20) + " MB");
        }
        try {
            JsonNode about = JsonMapper.shared().readTree(json);
            return new Described(record(about), links(about.path("关联")));
        } catch (JacksonException e) {
            throw refused("不是完整的 JSON");
        } catch (DateTimeException e) {
            throw refused("日期或时间读不懂");
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    /** Whether a description was written when everything that is said about a record was put into it; earlier ones have less. */
    static boolean tellsAll(byte[] json) {
        return text(JsonMapper.shared().readTree(json), "格式").equals(Description.FORMAT);
    }

    /** How the version of a description came to be: for the first one, by being archived. */
    static Correction correction(byte[] json) {
        JsonNode about = JsonMapper.shared().readTree(json);
        JsonNode how = about.path("更正");
        return new Correction(Instant.parse(how.has("时间") ? text(how, "时间") : needed(about, "归档时间")), text(how, "人员"), text(how, "理由"));
    }

    private static Record record(JsonNode about) {
        return new Record(needed(about, "编号"), Math.max(1, about.path("版本").asInt(1)), text(about, "档号"), entry(about),
                word(about, "来源", Origin.values(), Origin::label, Origin.RECEIVED), Instant.parse(needed(about, "归档时间")),
                list(about.path("文件"), MOST_FILES, DescriptionReader::file));
    }

    private static Entry entry(JsonNode about) {
        String date = text(about, "日期");
        return Entry.UNKNOWN.titled(text(about, "题名")).numbered(text(about, "文号")).in(about.path("年度").asInt(0))
                .dated(date.isEmpty() ? null : LocalDate.parse(date)).ofKind(text(about, "文种")).by(text(about, "责任者"))
                .of(text(about, "单位")).inScheme(text(about, "项目")).forAward(text(about, "称号"))
                .about(list(about.path("人员"), MOST_PEOPLE, DescriptionReader::person)).kept(Retention.of(text(about, "保管期限")))
                .classified(text(about, "密级")).held(text(about, "归档科室"), word(about, "开放范围", Access.values(), Access::label,
                        Access.HOUSE)).noted(text(about, "附注"));
    }

    /** Before people had properties of their own they were names. */
    private static Mention person(JsonNode person) {
        return person.isString() ? Mention.of(person.asString())
                : new Mention(text(person, "姓名"), text(person, "单位"), text(person, "身份标识"), text(person, "身份证号"),
                        text(person, "结果"));
    }

    private static ArchivedFile file(JsonNode file) {
        String name = needed(file, "名称");
        if (!name.equals(Staging.safe(name))) {
            throw new IllegalArgumentException("文件名“" + Staging.safe(name) + "”不能用");
        }
        String sha512 = needed(file, "SHA-512");
        String sha256 = needed(file, "SHA-256");
        if (!sha512.matches("[0-9a-f]{128}") || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("“" + name + "”的校验值读不懂");
        }
        return new ArchivedFile(name, "", file.path("字节数").asLong(-1), sha256, sha512, text(file, "SM3"),
                word(file, "文字", ExtractionStatus.values(), ExtractionStatus::label, ExtractionStatus.FAILED), text(file, "原因"));
    }

    private static List<Link> links(JsonNode links) {
        return list(links, MOST_FILES, link -> {
            for (Link.Kind kind : Link.Kind.values()) {
                if (link.has(kind.there())) {
                    return new Link(kind, link.path(kind.there()).asString());
                }
            }
            return null;
        });
    }

    private static <T> List<T> list(JsonNode array, int most, Function<JsonNode, T> reading) {
        if (array.size() > most) {
            throw new IllegalArgumentException("清单超过 " + most + " 项");
        }
        List<T> read = new ArrayList<>();
        for (JsonNode node : array) {
            T one = reading.apply(node);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private static <T> T word(JsonNode about, String key, T[] words, Function<T, String> label, T otherwise) {
        String given = text(about, key);
        for (T word : words) {
            if (label.apply(word).equals(given)) {
                return word;
            }
        }
        return otherwise;
    }

    private static String text(JsonNode about, String key) {
        return about.path(key).asString("");
    }

    private static String needed(JsonNode about, String key) {
        String text = text(about, key);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("缺少“" + key + "”");
        }
        return text;
    }

    private static FaultException refused(String why) {
        return FaultException.badInput("DESCRIPTION_UNREADABLE", Description.NAME, why, "请从备份恢复这份档案的文件夹");
    }
}
