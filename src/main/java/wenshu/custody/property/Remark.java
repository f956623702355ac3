package wenshu.custody.property;

/**
 * Something that a check has found.
 *
 * @param item which check
 * @param failing whether it fails the check; otherwise it is worth knowing
 * @param recordId the record; empty when it is about all of them
 * @param file the file; empty when it is about the whole record
 * @param text what is the case and how to mend it, in Chinese, without a final mark
 */
public record Remark(Item item, boolean failing, String recordId, String file, String text) {

    /** The remark with the file that it is about. */
    public String sentence() {
        return (file.isEmpty() ? "" : "“" + file + "”") + text;
    }
}
