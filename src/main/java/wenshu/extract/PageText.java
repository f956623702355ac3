package wenshu.extract;

/**
 * The recognised text of a page.
 *
 * @param text line after line
 * @param letters how many letters and digits it has
 * @param confidence how sure they are on the average, 0 to 100
 */
record PageText(String text, int letters, double confidence) {

    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";
    /** Of a line's height, so much at least is a character: the box of one may come out far too small. */
    private static final double CHARACTER = 0.8;

    /** Out of the table that tesseract writes: a word a row, with its place and how sure it is. */
    static PageText ofTable(String table) {
        StringBuilder text = new StringBuilder();
        String line = "";
        int right = 0;
        double lineHeight = 0;
        int letters = 0;
        double sure = 0;
        for (String row : (Iterable<String>) table.lines()::iterator) {
            String[] cells = row.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].equals(LINE)) {
                lineHeight = number(cells[9]);
            }
            if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
                continue;
            }
            // Words that it is not sure of at all are mostly right in Chinese: what is no text shows in the average.
            double confidence = Math.max(0, number(cells[10]));
            String word = cells[11].strip().replaceAll("\\p{Cntrl}", "");
            String here = cells[2] + ":" + cells[3] + ":" + cells[4];
            if (!here.equals(line)) {
                text.append(text.isEmpty() ? "" : "\n");
            } else if (apart(text, word, number(cells[6]) - right,
                    Math.max(number(cells[9]), CHARACTER * lineHeight))) {
                text.append(' ');
            }
            line = here;
            right = (int) (number(cells[6]) + number(cells[8]));
            text.append(word);
            int count = (int) word.codePoints().filter(Character::isLetterOrDigit).count();
            letters += count;
            sure += count * confidence;
        }
        return new PageText(text.toString(), letters, letters == 0 ? 0 : sure / letters);
    }

    /** Chinese has no spaces between words; the columns of a table are farther apart than a character is high. */
    private static boolean apart(CharSequence before, String word, double gap, double height) {
        return gap > 1.5 * height || latin(before.charAt(before.length() - 1)) && latin(word.charAt(0));
    }

    private static boolean latin(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
