package wenshu.notice.forward;

import wenshu.fault.FaultException;

/** The name under which a notice is issued. */
final class IssuerName {

    private IssuerName() {
    }

    /** The name without outer spaces, or a refusal when it cannot be an organ's name. */
    static String checked(String issuer) {
        String name = issuer.strip();
        if (!name.matches("[\\p{IsHan}（）·]{2,60}")) {
            throw FaultException.badInput("BAD_ISSUER", "发文机关", name.isEmpty() ? "没有写发文机关"
                    : "“" + name.substring(0, Math.min(30, name.length())) + "”不像机关名称", "请写全称，如“阳泉市人力资源和社会保障局”");
        }
        return name;
    }
}
