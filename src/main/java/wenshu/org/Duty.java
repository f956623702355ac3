package wenshu.org;

/** A step of a paper's way to being issued that a person may take (条例, 18–27), or what else a person is there for. */
public enum Duty {
    /** Writes papers and sends them on their way. */
    DRAFT("拟稿"),
    /** Looks a draft over before it goes to the leader. */
    REVIEW("核稿"),
    /** Agrees for another office that the paper concerns. */
    COSIGN("会签"),
    /** Signs: from then on nothing is changed. */
    SIGN("签发"),
    /** Gives the number, presses the seal, sends the paper out; keeps the register. */
    SEAL("编号用印"),
    /** Closes the file. */
    ARCHIVE("归档"),
    /** Reads what everybody has done, and changes nothing. */
    AUDIT("审计");

    private final String title;

    Duty(String title) {
        this.title = title;
    }

    /** Its name on screen. */
    public String title() {
        return title;
    }
}
