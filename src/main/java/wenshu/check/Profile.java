package wenshu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import wenshu.fault.FaultException;

/**
 * What a house has settled where the standards leave room, by name. What is only settled here is never said to come from
 * a standard.
 *
 * @param name as reports name it
 * @param levels the levels whose rules are checked
 * @param severities where a rule is graver or milder than the catalogue says
 * @param off rules that are not checked
 * @param countStartDay whether the first day of a publicity counts as one of its working days
 * @param forwardedIsAttachment whether it is settled that the forwarded paper is listed below the text as an attachment, so
 *        that nothing is said about it
 */
public record Profile(String name, Set<Level> levels, Map<String, Severity> severities, Set<String> off,
        boolean countStartDay, boolean forwardedIsAttachment, Habits habits) {

    /** All rules, publicities counted from their first day. */
    public static final Profile HOUSE = new Profile("本局", EnumSet.allOf(Level.class), Map.of(), Set.of(), true, false, Habits.NONE);
    /** Standards and regulations only, no habits. */
    public static final Profile STANDARD =
            new Profile("国标", EnumSet.of(Level.STANDARD, Level.RULE), Map.of(), Set.of(), true, false,
                    new Habits(0, false, Habits.Bold.NO, false));

    private static final int MAX_LINES = 1_000;

    public Profile {
        Objects.requireNonNull(name);
        levels = Set.copyOf(levels);
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        Objects.requireNonNull(habits);
    }

    /** Whether the rule is checked. */
    public boolean checks(RuleEntry rule) {
        return levels.contains(rule.level()) && !off.contains(rule.id());
    }

    /** How grave a finding of the rule is. */
    public Severity severity(RuleEntry rule) {
        return severities.getOrDefault(rule.id(), rule.severity());
    }

    /**
     * A profile that the program carries, such as {@code house}: habits of layout that many offices have.
     *
     * @return nothing when there is none of that name
     */
    public static Optional<Profile> carried(String name, Predicate<String> known) {
        if (!name.matches("[a-z]{1,20}")) {
            return Optional.empty();
        }
        try (InputStream in = Profile.class.getResourceAsStream("/wenshu/check/profiles/" + name + ".txt")) {
            return in == null ? Optional.empty()
                    : Optional.of(parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a profile: one {@code key = value} a line, remarks after #. Keys are 名称, 范围 (全部 or 国标), 公示首日计入 and
     * 转发件列为附件 (是 or 否), 行距 (points), 页码 (居中 or 外侧), 三级标题 (加粗, 不加粗 or 不限), 版记置于双数面 (是 or 否), and rule ids with 错误, 警告, 提示 or 不查.
     *
     * @param file its name, for messages
     * @param known whether there is a rule of that id
     * @throws FaultException naming the line that is not understood
     */
    public static Profile parse(String file, String text, Predicate<String> known) {
        Map<String, Severity> severities = new HashMap<>();
        Set<String> off = new HashSet<>();
        Map<String, String> settings = new HashMap<>();
        int number = 0;
        for (String line : text.lines().limit(MAX_LINES).toList()) {
            number++;
            String[] parts = line.replace("\uFEFF", "").replaceFirst("#.*", "").split("[=＝]", 2);
            String key = parts[0].strip();
            String value = parts.length == 2 ? parts[1].strip() : "";
            if (key.isEmpty() && parts.length == 1) {
                continue;
            }
            boolean understood = known.test(key) ? rule(key, value, severities, off) : setting(key, value, settings);
            if (!understood) {
                throw FaultException.badInput("BAD_PROFILE", file + " 第" + number + "行", "看不懂“" + line.strip() + "”",
                        "请写成“规则编号 = 错误、警告、提示或不查”，或“名称”“范围”“公示首日计入”“转发件列为附件”“行距”“页码”“三级标题”“版记置于双数面”之一");
            }
        }
        return new Profile(settings.getOrDefault("名称", file),
                "国标".equals(settings.get("范围")) ? STANDARD.levels : HOUSE.levels, severities, off,
                !"否".equals(settings.get("公示首日计入")), "是".equals(settings.get("转发件列为附件")), Habits.of(settings));
    }

    private static boolean rule(String id, String value, Map<String, Severity> severities, Set<String> off) {
        if (value.equals("不查")) {
            return off.add(id);
        }
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(value)) {
                severities.put(id, severity);
                return true;
            }
        }
        return false;
    }

    private static boolean setting(String key, String value, Map<String, String> into) {
        boolean understood = switch (key) {
            case "名称" -> !value.isEmpty();
            case "范围" -> value.equals("全部") || value.equals("国标");
            case "公示首日计入", "转发件列为附件" -> value.equals("是") || value.equals("否");
            default -> Habits.understands(key, value);
        };
        into.put(key, value);
        return understood;
    }
}
