package wenshu.pack.parcel;

import java.util.ArrayList;
import java.util.List;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** Everything that is wrong with a package, gathered before it is refused as a whole. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private int more;

    /** Something is wrong. */
    public void add(String code, String place, String what) {
        if (found.size() < PackLimits.FAULTS) {
            found.add(new Fault(code, place, what, ""));
        } else {
            more++;
        }
    }

    /** Something was refused on the way. */
    public void add(String place, FaultException refused) {
        refused.faults().forEach(fault -> add(fault.code(), place, fault.what()));
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Refuses the package when anything is wrong with it. */
    public void refuse() {
        if (!none()) {
            List<Fault> all = new ArrayList<>(found);
            all.add(new Fault("PACKAGE_REFUSED", "", "整个包没有导入" + (more > 0 ? "，另有 " + more + " 处问题未列出" : ""), "请向移交方要一份完好的包"));
            throw new FaultException(Kind.BAD_INPUT, all);
        }
    }

    /** The refusal of a package that cannot even be looked into. */
    public static FaultException of(String code, String place, String what) {
        return FaultException.badInput(code, place, what, "请向移交方要一份完好的包");
    }
}
