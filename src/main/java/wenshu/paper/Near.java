package wenshu.paper;

/** How far two short texts are apart. */
public final class Near {

    private Near() {
    }

    /** Insertions, deletions and replacements of one character, counted no further than {@code enough} + 1. */
    public static int distance(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) > enough) {
            return enough + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
                smallest = Math.min(smallest, row[j]);
            }
            if (smallest > enough) {
                return enough + 1;
            }
        }
        return row[b.length()];
    }
}
