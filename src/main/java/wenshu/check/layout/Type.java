package wenshu.check.layout;

/**
 * How some characters are set.
 *
 * @param face what kind of face
 * @param name its name in the file
 * @param size in millipoints
 * @param bold whether it is set bold
 * @param characters how many
 */
record Type(Typeface face, String name, int size, boolean bold, int characters) {
}
