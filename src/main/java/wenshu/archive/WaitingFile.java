package wenshu.archive;

/** An archived file that work in the background is still to be done with; ordered by record and position. */
record WaitingFile(String recordId, int position, String name, String sha256) {

    /** Before every file. */
    static final WaitingFile NONE = new WaitingFile("", -1, "", "");
}
