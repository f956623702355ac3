package wenshu.search;

import java.util.Locale;

/** Files whose pages are sheets: in their text each page begins with the name of its sheet, as a line of its own. */
public final class Workbook {

    /** Longest name of a sheet that is told, in chars. */
    private static final int LONGEST_NAME = 40;

    private Workbook() {
    }

    /** Whether a file of this name is one. */
    public static boolean known(String file) {
        return file.toLowerCase(Locale.ROOT).matches("(?s).*\\.(xlsx|xls|et)");
    }

    /**
     * The name of a sheet.
     *
     * @param file name of the file
     * @param text its text
     * @param page the sheet, from 1; 0 for none
     * @return empty when the file is no workbook or the sheet is not known
     */
    static String sheet(String file, String text, int page) {
        if (page < 1 || !known(file)) {
            return "";
        }
        int from = 0;
        for (int i = 1; i < page; i++) {
            from = text.indexOf('\f', from) + 1;
        }
        return name(text.substring(from));
    }

    /** The name that the text of a sheet begins with; empty when it has none. */
    public static String name(String sheet) {
        String line = sheet.substring(0, Math.min(sheet.length(), LONGEST_NAME * 2)).lines().map(String::strip)
                .filter(each -> !each.isEmpty()).findFirst().orElse("");
        return line.codePointCount(0, line.length()) > LONGEST_NAME ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…" : line;
    }

    /**
     * A place in a file, in words.
     *
     * @param page page or sheet, from 1; 0 when it is not known
     * @param sheet the sheet's name; empty for a page
     * @return such as 第 3 页 or 第 2 张工作表“名单”; empty when the page is not known
     */
    public static String where(int page, String sheet) {
        return page < 1 ? "" : sheet.isEmpty() ? "第 " + page + " 页" : "第 " + page + " 张工作表“" + sheet + "”";
    }
}
