package wenshu.forms.fit;

/** Sizes of characters in words. */
final class FormSizes {

    private FormSizes() {
    }

    /** Half points as points: 21 is 10.5, 18 is 9. */
    static String points(int halfPoints) {
        return halfPoints % 2 == 0 ? Integer.toString(halfPoints / 2) : halfPoints / 2 + ".5";
    }
}
