package wenshu.typeset.flow;

/**
 * Shares a table's width over its columns. Lengths in millipoints.
 *
 * @param least what each column's content needs
 * @param wanted what each column would have, at least what it needs
 * @param open columns for which nothing is preferred: they give and take first
 */
record WidthSharing(int[] least, int[] wanted, boolean[] open) {

    /**
     * Widths that fill the target.
     *
     * @param target width of the table
     * @param most what the table never exceeds, even for its content
     */
    int[] within(int target, int most) {
        int needed = ColumnWidths.sum(least);
        if (needed > most) {
            return capped(most);
        }
        int[] widths = new int[wanted.length];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(least[c], wanted[c]);
        }
        int spare = Math.max(target, needed) - ColumnWidths.sum(widths);
        if (spare > 0) {
            grow(widths, spare);
        } else if (spare < 0) {
            int left = shrink(widths, -spare, true);
            shrink(widths, left, false);
        }
        return widths;
    }

    /** Content that cannot fit: the widest columns are cut to one width, words in them break. */
    private int[] capped(int most) {
        int[] widths = least.clone();
        int low = 0;
        int high = most;
        while (low < high) {
            int cap = low + (high - low + 1) / 2;
            long sum = 0;
            for (int width : least) {
                sum += Math.min(width, cap);
            }
            if (sum <= most) {
                low = cap;
            } else {
                high = cap - 1;
            }
        }
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.min(widths[c], low);
        }
        return widths;
    }

    private void grow(int[] widths, int spare) {
        boolean anyOpen = false;
        for (boolean is : open) {
            anyOpen |= is;
        }
        long weights = 0;
        for (int c = 0; c < widths.length; c++) {
            weights += !anyOpen || open[c] ? Math.max(1, widths[c]) : 0;
        }
        long seen = 0;
        int given = 0;
        for (int c = 0; c < widths.length; c++) {
            if (!anyOpen || open[c]) {
                seen += Math.max(1, widths[c]);
                int upToHere = (int) (spare * seen / weights);
                widths[c] += upToHere - given;
                given = upToHere;
            }
        }
    }

    /** Takes from columns in proportion to what they have beyond their least; gives back what could not be taken. */
    private int shrink(int[] widths, int excess, boolean onlyOpen) {
        long slack = 0;
        for (int c = 0; c < widths.length; c++) {
            slack += !onlyOpen || open[c] ? widths[c] - least[c] : 0;
        }
        int taking = (int) Math.min(excess, slack);
        long seen = 0;
        int taken = 0;
        for (int c = 0; c < widths.length && slack > 0; c++) {
            if (!onlyOpen || open[c]) {
                seen += widths[c] - least[c];
                int upToHere = (int) (taking * seen / slack);
                widths[c] -= upToHere - taken;
                taken = upToHere;
            }
        }
        return excess - taking;
    }
}
