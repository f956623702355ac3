package wenshu.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds ID numbers and telephone numbers in a text and makes them unreadable: {@code 140702********0019},
 * {@code 138****1234}, {@code 0351-****567}. Spaces, dashes and line breaks may stand inside, digits may be full width.
 * Document numbers, amounts, dates and codes stay as they are; a number that is called a code or an account is no telephone
 * number. What is masked already stays as it is. Time grows with the length of the text only.
 */
public final class PrivateNumbers {

    private static final int NEW = 18;
    private static final int OLD = 15;
    /** More between two digits, and they belong to different numbers. */
    private static final int LONGEST_GAP = 2;
    private static final int EARLIEST = 1890;

    private static final String D = "[0-9０-９]";
    private static final String GAP = "[ \\u00A0\\u3000-]?";
    /** A code goes on before or after it, or an amount does. */
    private static final String FREE_BEFORE = "(?<![0-9０-９A-Za-z.,])(?<![0-9０-９A-Za-z][-_/])";
    private static final String FREE_AFTER = "(?![0-9０-９A-Za-z]|[.,][0-9]|[-_/][0-9A-Za-z]|\\s{0,2}[万亿元])";
    private static final String ABROAD = "(?:[+＋]?(?:00)?86[ -]?)?";
    private static final String LOCAL = "[2-8２-８]" + D + "{6,7}";
    private static final String LOCALS = "(" + LOCAL + "(?:[/、，,；;][ \\u00A0]?" + LOCAL + "(?!" + D + "))*)";
    private static final Pattern MOBILE = Pattern.compile(FREE_BEFORE + ABROAD + "([1１][3-9３-９]" + D + ")" + GAP + "("
            + D + "{4})" + GAP + "(" + D + "{4})" + FREE_AFTER);
    private static final Pattern LANDLINE = Pattern.compile(FREE_BEFORE + ABROAD
            + "[(（]?[0０](?:[1１][0０]|[2２]" + D + "|[3-9３-９]" + D + "{2})(?:[)）] ?|[ \\u00A0]?[-—–－―‐‑ ][ \\u00A0]?)"
            + LOCALS + "(?![0-9０-９A-Za-z]|\\.[0-9])");
    private static final Pattern CALLED_PHONE = Pattern.compile("(?<=(?:电话|传真|座机)(?:号码)?[：:\\s]{0,3})"
            + LOCALS + "(?![0-9０-９A-Za-z]|\\.[0-9])");
    /** Right before a number: it is no telephone number, whatever it looks like. */
    private static final Pattern CALLED_OTHERWISE = Pattern.compile(
            "(?:编号|代码|流水号|档号|文号|账号|帐号|账户|卡号|单号|批号|序号|条码|金额|合计)(?:为|是)?[（()）：:\\s]{0,3}$");
    private static final int LABEL = 12;
    private static final Pattern LOCAL_NUMBER = Pattern.compile(D + "{7,8}");

    private PrivateNumbers() {
    }

    /** The text with every ID number and telephone number made unreadable. */
    public static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Found found : ids(text)) {
            out.append(text, from, found.start).append(shortened(found.number));
            from = found.end;
        }
        String phones = out.append(text, from, text.length()).toString();
        phones = replaced(MOBILE, phones, found -> plain(found.group(1)) + "****" + plain(found.group(3)));
        phones = replaced(LANDLINE, phones, found -> found.group().substring(0, found.start(1) - found.start())
                + locals(found.group(1)));
        return replaced(CALLED_PHONE, phones, found -> locals(found.group(1)));
    }

    /** A file's name with its numbers masked in a way that every file system takes. */
    public static String maskedName(String name) {
        return name.equals(masked(name)) ? name : masked(name).replace('*', 'x');
    }

    /** The ID numbers in a text in their order, each as {@link #eighteen} writes it. */
    public static List<String> idNumbers(String text) {
        return ids(text).stream().map(found -> eighteen(found.number)).toList();
    }

    /** An ID number in one writing, so that it can be compared: 18 plain characters, also for one of 15 digits. */
    public static String eighteen(String number) {
        String plain = plain(number);
        if (plain.length() != OLD) {
            return plain;
        }
        String digits = plain.substring(0, 6) + "19" + plain.substring(6);
        return digits + IdNumber.checkCharacter(digits);
    }

    /** An ID number as it may be shown, right or wrong as it may be; empty for an empty one. */
    public static String shown(String number) {
        String plain = plain(number);
        return plain.length() == NEW || plain.length() == OLD ? shortened(plain)
                : plain.length() <= 4 ? "*".repeat(plain.length()) : "*".repeat(plain.length() - 4) + plain.substring(plain.length() - 4);
    }

    private record Found(int start, int end, String number) {
    }

    private static List<Found> ids(String text) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (digit(text, i) > 0 && digit(text, i - 1) < 0 && !(i > 1 && ".,".indexOf(text.charAt(i - 1)) >= 0 && digit(text, i - 2) >= 0)) {
                Optional<Found> id = idAt(text, i);
                if (id.isPresent()) {
                    found.add(id.get());
                    i = id.get().end - 1;
                }
            }
        }
        return found;
    }

    /** Reads on from a first digit, over gaps, and asks at the fifteenth and the eighteenth character. */
    private static Optional<Found> idAt(String text, int start) {
        StringBuilder number = new StringBuilder(NEW);
        StringBuilder groups = new StringBuilder();
        Optional<Found> old = Optional.empty();
        int gap = 0;
        for (int i = start; i < text.length() && gap <= LONGEST_GAP; i++) {
            int digit = number.length() == NEW - 1 && isX(text.charAt(i)) ? 10 : digit(text, i);
            if (digit < 0) {
                if (!isGap(text.charAt(i))) {
                    break;
                }
                gap++;
                continue;
            }
            if (gap > 0) {
                groups.append(number.length()).append(' ');
            }
            gap = 0;
            number.append(digit == 10 ? 'X' : (char) ('0' + digit));
            boolean ends = i + 1 == text.length() || digit(text, i + 1) < 0 && !latin(text.charAt(i + 1));
            if (number.length() == OLD && ends && isOld(number.toString(), groups.toString())
                    && (start == 0 || !latin(text.charAt(start - 1)))) {
                old = Optional.of(new Found(start, i + 1, number.toString()));
            }
            if (number.length() == NEW) {
                return ends && isNew(number.toString(), groups.isEmpty()) ? Optional.of(new Found(start, i + 1, number.toString())) : old;
            }
        }
        return old;
    }

    /** A slip of the keyboard is somebody's number too; digits that stand apart must prove that they are one number. */
    private static boolean isNew(String number, boolean together) {
        return born(number) && (area(number) ? together || IdNumber.parse(number).isPresent()
                : number.charAt(0) == '9' && IdNumber.parse(number).isPresent());
    }

    /** Without a check character: the groups may stand apart in one way only. */
    private static boolean isOld(String number, String groups) {
        return (groups.isEmpty() || groups.equals("6 12 ")) && area(number) && number.charAt(6) >= '2' && born(eighteen(number));
    }

    private static boolean born(String number) {
        if (number.charAt(10) > '1' || number.charAt(12) > '3') {
            return false;
        }
        Optional<LocalDate> birth = IdNumber.birth(number);
        return birth.isPresent() && birth.get().getYear() >= EARLIEST && birth.get().getYear() < EARLIEST + 210;
    }

    /** Provinces of GB/T 2260, and those that permits of residence use; cities are 01 to 70 and 90. */
    private static boolean area(String number) {
        int province = Integer.parseInt(number.substring(0, 2));
        int city = Integer.parseInt(number.substring(2, 4));
        return switch (province) {
            case 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
                    64, 65 -> city >= 1 && city <= 70 || city == 90;
            case 71, 81, 82, 83 -> true;
            default -> false;
        };
    }

    private static String shortened(String number) {
        int shown = number.length() == OLD ? 3 : 4;
        return number.substring(0, 6) + "*".repeat(number.length() - 6 - shown) + number.substring(number.length() - shown);
    }

    private static String locals(String numbers) {
        return LOCAL_NUMBER.matcher(numbers).replaceAll(one -> "****" + plain(one.group()).substring(one.group().length() - 3));
    }

    private interface Replacing {
        String by(MatchResult found);
    }

    private static String replaced(Pattern pattern, String text, Replacing replacing) {
        return pattern.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                CALLED_OTHERWISE.matcher(text.substring(Math.max(0, found.start() - LABEL), found.start())).find()
                        ? found.group() : replacing.by(found)));
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int digit = digit(written, i);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (isX(written.charAt(i))) {
                plain.append('X');
            }
        }
        return plain.toString();
    }

    /** The digit at a place; below 0 when there is none. */
    private static int digit(String text, int at) {
        if (at < 0) {
            return -1;
        }
        char c = text.charAt(at);
        return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static boolean isX(char c) {
        return "XxＸｘⅩ×".indexOf(c) >= 0;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '-' || c >= '\u2010' && c <= '\u2015' || c == '－'
                || c == '\u200B';
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
    }
}
