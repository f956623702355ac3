package wenshu.docx.read;

import wenshu.typeset.unit.Length;

/** Reads the numbers of WordprocessingML; what is not a number counts as absent. */
final class Measures {

    private Measures() {
    }

    static boolean on(String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off")
                || value.equals("none"));
    }

    static int integer(String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return (int) Math.round(Double.parseDouble(value.trim()));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static long whole(String value, long otherwise) {
        try {
            return value == null ? otherwise : Long.parseLong(value.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Twips, or a number with a unit (17.18.87), as millipoints. */
    static int twips(String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        String text = value.trim();
        if (text.length() > 2 && Character.isLetter(text.charAt(text.length() - 1))) {
            double number;
            try {
                number = Double.parseDouble(text.substring(0, text.length() - 2));
            } catch (NumberFormatException e) {
                return otherwise;
            }
            return switch (text.substring(text.length() - 2)) {
                case "pt" -> (int) Math.round(number * 1_000);
                case "mm" -> (int) Math.round(number * 72_000 / 25.4);
                case "cm" -> (int) Math.round(number * 72_000 / 2.54);
                case "in" -> (int) Math.round(number * 72_000);
                default -> otherwise;
            };
        }
        int number = integer(text, Integer.MIN_VALUE);
        return number == Integer.MIN_VALUE || Math.abs((long) number) > 1_000_000 ? otherwise : Length.ofTwips(number);
    }
}
