package wenshu.template.filter;

/** Numbers and names of persons with their telling part hidden, for papers that are posted on a wall. */
final class Masks {

    private Masks() {
    }

    /** 110105199412310029 as 110105********0029; of other documents only the first and the last two characters stay. */
    static String identity(String text) {
        String number = text.strip();
        if (number.matches("\\d{17}[0-9Xx]")) {
            return hidden(number, 6, 4);
        }
        return number.matches("\\d{15}") ? hidden(number, 6, 3) : number.length() < 6 ? null : hidden(number, 2, 2);
    }

    /** 13912345678 as 139****5678. */
    static String mobile(String text) {
        String number = text.strip();
        return number.matches("1\\d{10}") ? hidden(number, 3, 4) : null;
    }

    /** 林致远 as 林*远, 林远 as 林*: the first character stays, and the last of three and more. */
    static String name(String text) {
        String name = text.strip();
        int length = name.codePointCount(0, name.length());
        return length < 2 ? null : hidden(name, 1, length > 2 ? 1 : 0);
    }

    /** 6222020200012345678 as ***************5678. */
    static String account(String text) {
        String number = text.strip().replace(" ", "");
        return number.matches("\\d{8,32}") ? hidden(number, 0, 4) : null;
    }

    /** Code points between the first and the last ones become stars. */
    private static String hidden(String text, int first, int last) {
        int[] all = text.codePoints().toArray();
        for (int i = first; i < all.length - last; i++) {
            all[i] = '*';
        }
        return new String(all, 0, all.length);
    }
}
