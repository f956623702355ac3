package wenshu.audit;

import java.util.Optional;

/** What can be done that is written down for ever. The name is what is stored: it may never change. */
public enum Action {
    /** A record came into the archive. */
    ARCHIVED("归档"),
    /** What is said about a record was corrected. */
    REVISED("更正著录"),
    /** A record got files, or corrected ones. */
    FILES_ADDED("补充文件"),
    /** A record was confirmed and got its archival code. */
    CODED("编档号"),
    /** A record's archival code was given up. */
    CODE_VOIDED("作废档号"),
    /** Two records were joined. */
    LINKED("建立关联"),
    /** Two records were parted. */
    UNLINKED("解除关联"),
    /** A batch was taken in. */
    TAKEN_IN("批量接收"),
    /** A batch was taken back before it counted. */
    TAKEN_BACK("撤销接收"),
    /** Many records were corrected in one go. */
    BULK_REVISED("批量更正"),
    /** Many records were put back as they were. */
    BULK_UNDONE("撤销批量更正"),
    /** A record was put on hold. */
    HELD("冻结"),
    /** A hold was lifted. */
    RELEASED("解除冻结"),
    /** A record was appraised. */
    APPRAISED("鉴定"),
    /** A destruction was asked for. */
    DESTRUCTION_ASKED("提请销毁"),
    /** A destruction was approved. */
    DESTRUCTION_APPROVED("批准销毁"),
    /** A record was destroyed. */
    DESTROYED("销毁"),
    /** Files were read again and compared. */
    CHECKED("核对"),
    /** The four properties were checked. */
    TESTED("四性检测"),
    /** Something left the house as a package. */
    EXPORTED("导出"),
    /** Something came in as a package. */
    IMPORTED("导入"),
    /** A backup was made. */
    BACKED_UP("备份"),
    /** A backup was put back. */
    RESTORED("恢复"),
    /** Database or index was made anew. */
    REBUILT("重建"),
    /** The house was moved to other engines. */
    MOVED("搬迁"),
    /** A person's duties were set. */
    DUTIES_SET("调整职责"),
    /** A person's account was opened, closed or got a password. */
    ACCOUNT_SET("调整账号"),
    /** A setting of the house was changed. */
    SETTING_CHANGED("修改设置"),
    /** A file was opened or fetched. */
    FILE_READ("查阅文件"),
    /** A number was looked for, or another sensitive thing. */
    SEARCHED("敏感检索");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** The word for a stored name; the name itself when a later version wrote it. */
    static String label(String stored) {
        return named(stored).map(Action::label).orElse(stored);
    }

    private static Optional<Action> named(String stored) {
        for (Action action : values()) {
            if (action.name().equals(stored)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
