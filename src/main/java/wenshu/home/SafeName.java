package wenshu.home;

/** File names out of any text. */
public final class SafeName {

    /** 80 Chinese characters are 240 bytes, and file systems take 255. */
    private static final int LONGEST = 80;
    private static final int LONGEST_ENDING = 10;

    private SafeName() {
    }

    /**
     * The text without control and direction marks, path signs or what Windows refuses, cut to 80 characters before its
     * ending.
     *
     * @param otherwise the name when nothing is left
     */
    public static String of(String text, String otherwise) {
        String name = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").replaceAll("[\\\\/:*?\"<>|]", "_").strip()
                .replaceAll("^\\.+|[. ]+$", "");
        if (name.isEmpty()) {
            return otherwise;
        }
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }
}
