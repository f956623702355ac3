package wenshu.pack.parcel;

/** How large a package may be; what we write keeps to it, so that we can read it. */
public final class PackLimits {

    /** Files in a package, those that say what it holds included. */
    public static final int FILES = 50_000;
    /** Bytes of a package when unpacked. */
    public static final long BYTES = 200L << 30;
    /** Bytes of a list or a description. */
    public static final int LIST_BYTES = 32 << 20;
    /** A ZIP may not swell to more than this many times its size, once it is larger than {@link #RATIO_FROM}. */
    public static final int RATIO = 200;
    /** From so many unpacked bytes on the ratio counts. */
    public static final long RATIO_FROM = 64L << 20;
    /** Folders within folders. */
    public static final int DEPTH = 12;
    /** Faults that are named before it is enough. */
    public static final int FAULTS = 200;

    private PackLimits() {
    }
}
