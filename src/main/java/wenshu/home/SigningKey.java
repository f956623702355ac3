package wenshu.home;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * The SM2 key (GB/T 32918) that packages are signed with, and its certificate. It is made on this machine when there is
 * none, and signs its own certificate: it proves that a package is as it was made, not who made it.
 */
public final class SigningKey {

    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(),
            CURVE.getH());
    private static final AlgorithmIdentifier SIGNING = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
    private static final long TWENTY_YEARS_MILLIS = 20L * 365 * 24 * 3_600_000;

    private final ECPrivateKeyParameters key;
    private final byte[] certificate;

    private SigningKey(ECPrivateKeyParameters key, byte[] certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** The key in a folder, made with a certificate for this organisation when there is none yet. */
    public static synchronized SigningKey in(Path folder, String organisation, long nowMillis) throws IOException {
        Path keyFile = folder.resolve("eep-sm2.key");
        Path certificateFile = folder.resolve("eep-sm2.cer");
        if (!Files.exists(keyFile) || !Files.exists(certificateFile)) {
            make(keyFile, certificateFile, organisation, nowMillis);
        }
        try {
            BigInteger d = new BigInteger(1, HexFormat.of().parseHex(Files.readString(keyFile).strip()));
            return new SigningKey(new ECPrivateKeyParameters(d, DOMAIN), Files.readAllBytes(certificateFile));
        } catch (IllegalArgumentException e) {
            throw new IOException("the signing key cannot be read", e);
        }
    }

    private static void make(Path keyFile, Path certificateFile, String organisation, long nowMillis) throws IOException {
        SecureRandom random = new SecureRandom();
        BigInteger d;
        do {
            d = new BigInteger(DOMAIN.getN().bitLength(), random);
        } while (d.signum() == 0 || d.compareTo(DOMAIN.getN().subtract(BigInteger.TWO)) > 0);
        ECPrivateKeyParameters key = new ECPrivateKeyParameters(d, DOMAIN);
        byte[] certificate = certificate(key, organisation, new BigInteger(120, random).add(BigInteger.ONE), nowMillis);
        Files.createDirectories(keyFile.getParent());
        DurableFile.write(certificateFile, certificate);
        try (DurableFile file = DurableFile.open(keyFile)) {
            file.out().write((HexFormat.of().formatHex(unsigned(d)) + "\n").getBytes(StandardCharsets.US_ASCII));
            file.commit();
        }
        if (Files.getFileStore(keyFile).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        }
        DurableFile.forceFolder(keyFile.getParent());
    }

    private static byte[] unsigned(BigInteger d) {
        byte[] bytes = d.toByteArray();
        byte[] fixed = new byte[32];
        int count = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - count, fixed, 32 - count, count);
        return fixed;
    }

    private static byte[] certificate(ECPrivateKeyParameters key, String organisation, BigInteger serial, long nowMillis)
            throws IOException {
        X500Name name = new X500NameBuilder().addRDN(BCStyle.O, organisation.isBlank() ? "文书" : organisation)
                .addRDN(BCStyle.CN, "文书封装签名（本机自签）").build();
        byte[] point = new FixedPointCombMultiplier().multiply(DOMAIN.getG(), key.getD()).normalize().getEncoded(false);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(serial));
        generator.setSignature(SIGNING);
        generator.setIssuer(name);
        generator.setSubject(name);
        generator.setStartDate(new Time(new Date(nowMillis)));
        generator.setEndDate(new Time(new Date(nowMillis + TWENTY_YEARS_MILLIS)));
        generator.setSubjectPublicKeyInfo(new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey,
                GMObjectIdentifiers.sm2p256v1), point));
        TBSCertificate body = generator.generateTBSCertificate();
        SM2Signer signer = signer(key);
        byte[] bytes = body.getEncoded("DER");
        signer.update(bytes, 0, bytes.length);
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(body);
        parts.add(SIGNING);
        parts.add(new DERBitString(sign(signer)));
        return new DERSequence(parts).getEncoded("DER");
    }

    private static SM2Signer signer(ECPrivateKeyParameters key) {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(key, new SecureRandom()));
        return signer;
    }

    /** Signs bytes that go by. */
    public static final class Signing {

        private final SM2Signer signer;

        private Signing(SM2Signer signer) {
            this.signer = signer;
        }

        /** Takes more bytes. */
        public void update(byte[] bytes, int from, int count) {
            signer.update(bytes, from, count);
        }

        /** The signature over all of them, DER. */
        public byte[] sign() throws IOException {
            return SigningKey.sign(signer);
        }
    }

    /** Holds a signature against bytes that go by. */
    public static final class Verifying {

        private final SM2Signer verifier;

        private Verifying(SM2Signer verifier) {
            this.verifier = verifier;
        }

        /** Takes more bytes. */
        public void update(byte[] bytes, int from, int count) {
            verifier.update(bytes, from, count);
        }

        /** Whether this is the signature over all of them. */
        public boolean holds(byte[] signature) {
            return verifier.verifySignature(signature);
        }
    }

    /** A signing that has seen nothing yet. */
    public Signing signing() {
        return new Signing(signer(key));
    }

    private static byte[] sign(SM2Signer signer) throws IOException {
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IOException("signing failed", e);
        }
    }

    /** The certificate, DER in Base64. */
    public String certificate() {
        return Base64.getEncoder().encodeToString(certificate);
    }

    /** A verifying with the key of a certificate, which has seen nothing yet; empty when it is no SM2 certificate. */
    public static Optional<Verifying> verifying(byte[] certificate) {
        try {
            SubjectPublicKeyInfo info = Certificate.getInstance(certificate).getSubjectPublicKeyInfo();
            SM2Signer verifier = new SM2Signer();
            verifier.init(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(info.getPublicKeyData().getBytes()), DOMAIN));
            return Optional.of(new Verifying(verifier));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
