package wenshu.fault;

import java.util.List;
import java.util.stream.Collectors;

/** Input that is refused: carries every fault that was found, never only the first. */
public final class FaultException extends RuntimeException {

    /** What kind of refusal it is; the web turns it into a status, the command line into an exit code. */
    public enum Kind {
        /** The input is wrong: HTTP 422, exit code 1. */
        BAD_INPUT(422, 1),
        /** The thing asked for does not exist: HTTP 404, exit code 1. */
        NOT_FOUND(404, 1),
        /** Somebody else changed it meanwhile, or the number is taken: HTTP 409, exit code 1. */
        CONFLICT(409, 1),
        /** A stated limit is exceeded: HTTP 413, exit code 1. */
        TOO_LARGE(413, 1),
        /** The caller may not do this: HTTP 403, exit code 1. */
        FORBIDDEN(403, 1),
        /** The house itself is not able to (a missing font, a disk that fails): HTTP 503, exit code 3. */
        UNAVAILABLE(503, 3),
        /** So little room is left that nothing more is taken in: HTTP 507, exit code 3. */
        NO_SPACE(507, 3);

        private final int httpStatus;
        private final int exitCode;

        Kind(int httpStatus, int exitCode) {
            this.httpStatus = httpStatus;
            this.exitCode = exitCode;
        }

        /** The status code of an HTTP answer. */
        public int httpStatus() {
            return httpStatus;
        }

        /** The exit code of the command line. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final transient List<Fault> faults;
    private final Kind kind;

    /** A refusal for these faults, of which there must be one at least. */
    public FaultException(Kind kind, List<Fault> faults) {
        this(kind, faults, null);
    }

    /** A refusal for these faults, with what brought it about, which may be null. */
    public FaultException(Kind kind, List<Fault> faults, Throwable cause) {
        super(faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")), cause);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a fault");
        }
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** Wrong input with one fault. */
    public static FaultException badInput(String code, String place, String what, String remedy) {
        return of(Kind.BAD_INPUT, code, place, what, remedy);
    }

    /** A refusal of the given kind with one fault. */
    public static FaultException of(Kind kind, String code, String place, String what, String remedy) {
        return new FaultException(kind, List.of(new Fault(code, place, what, remedy)));
    }

    /** Everything that is wrong, in the order found; never empty. */
    public List<Fault> faults() {
        return faults;
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }
}
