package wenshu.typeset.font;

/** Where layout gets its fonts from: the one way in from the outside world. */
@FunctionalInterface
public interface Fonts {

    /**
     * The faces for a family name as a document gives it; a name nobody knows gets a stand-in, never nothing.
     *
     * @param eastAsian whether Chinese text is to be set with it
     */
    FontStack find(String family, boolean bold, boolean italic, boolean eastAsian);
}
