package wenshu.org;

/** What a person may do; each role includes the ones before it. */
public enum Role {
    /** Drafts, fills forms, archives and searches. */
    DRAFTER("拟稿员"),
    /** Also re-hashes the archive. */
    REVIEWER("审核员"),
    /** Also sees the state of the house and its people. */
    ADMINISTRATOR("管理员");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role's name on screen. */
    public String title() {
        return title;
    }
}
