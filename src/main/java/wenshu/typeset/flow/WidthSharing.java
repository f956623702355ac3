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

    /**
     * Takes from the widest columns first, so that short ones keep their words in one line; gives back what could not be
     * taken.
     */
    private int shrink(int[] widths, int excess, boolean onlyOpen) {
        int low = 0;
        int high = 0;
        for (int width : widths) {
            high = Math.max(high, width);
        }
        while (low < high) {
            int cap = low + (high - low + 1) / 2;
            if (taken(widths, cap, onlyOpen) >= excess) {
                low = cap;
            } else {
                high = cap - 1;
            }
        }
        int left = excess - taken(widths, low, onlyOpen);
        for (int c = 0; c < widths.length; c++) {
            if (!onlyOpen || open[c]) {
                int width = Math.max(least[c], Math.min(widths[c], low));
                int back = left < 0 ? Math.min(-left, widths[c] - width) : 0;
                widths[c] = width + back;
                left += back;
            }
        }
        return Math.max(0, left);
    }

    private int taken(int[] widths, int cap, boolean onlyOpen) {
        int taken = 0;
        for (int c = 0; c < widths.length; c++) {
            taken += !onlyOpen || open[c] ? widths[c] - Math.max(least[c], Math.min(widths[c], cap)) : 0;
        }
        return taken;
    }
}
