// Makes a key to sign with where the environment has none (MAVEN_GPG_KEY): so the whole bundle can be
// made and checked anywhere. What it signs is not fit to be published, and the build says so.

import java.security.KeyPairGenerator
import java.security.SecureRandom
import org.bouncycastle.bcpg.ArmoredOutputStream
import org.bouncycastle.bcpg.HashAlgorithmTags
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags
import org.bouncycastle.jce.provider.BouncyCastleProvider
import org.bouncycastle.openpgp.PGPEncryptedData
import org.bouncycastle.openpgp.PGPKeyRingGenerator
import org.bouncycastle.openpgp.PGPSignature
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyEncryptorBuilder

def file = new File(project.properties['bobbin.key'])
if (System.getenv('MAVEN_GPG_KEY') || file.exists()) {
  return
}
def provider = new BouncyCastleProvider()
def generator = KeyPairGenerator.getInstance('RSA', provider)
generator.initialize(2048, new SecureRandom())
def pair = new JcaPGPKeyPair(PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(), new Date())
def sha1 = new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1)
def signer = new JcaPGPContentSignerBuilder(pair.publicKey.algorithm, HashAlgorithmTags.SHA256)
def ring = new PGPKeyRingGenerator(
    PGPSignature.POSITIVE_CERTIFICATION, pair, 'A throw-away key', sha1, null, null, signer, null)
file.parentFile.mkdirs()
new ArmoredOutputStream(new FileOutputStream(file)).withCloseable { ring.generateSecretKeyRing().encode(it) }
log.warn("Signing with a throw-away key, $file: not to be published")
