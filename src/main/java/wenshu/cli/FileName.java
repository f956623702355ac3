package wenshu.cli;

/** File names made of what somebody typed. */
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {
    }

    /** The form's name and the person's, without any character that a file system or a shell minds. */
    static String of(String form, String person, boolean draft) {
        String safe = keep(person);
        return keep(form) + (safe.isEmpty() ? "" : "-" + safe) + (draft ? "-草稿" : "");
    }

    private static String keep(String text) {
        StringBuilder kept = new StringBuilder();
        text.strip().codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '·' || c == '-' || c == '_' || c == '（'
                || c == '）').limit(LONGEST / 2).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
