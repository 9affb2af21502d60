// Holds what target/bundle has against what Maven Central requires of each artifact: metadata,
// licence, sources, Javadoc, checksums and signatures.

import groovy.xml.XmlSlurper
import java.util.zip.ZipFile
import org.bouncycastle.openpgp.PGPObjectFactory
import org.bouncycastle.openpgp.PGPSignatureList
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection
import org.bouncycastle.openpgp.PGPUtil
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider

def bundle = new File(project.properties['bobbin.bundle'], 'dev/bobbin')
def key = System.getenv('MAVEN_GPG_KEY') ?: new File(project.properties['bobbin.key']).text
def ring = new PGPSecretKeyRingCollection(
    PGPUtil.getDecoderStream(new ByteArrayInputStream(key.bytes)), new JcaKeyFingerprintCalculator())
def problems = []

def isSigned = { File file ->
  def armored = new File("${file}.asc")
  if (!armored.exists()) {
    return false
  }
  def read = new PGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(armored.bytes)), new JcaKeyFingerprintCalculator())
  def signature = ((PGPSignatureList) read.nextObject()).get(0)
  signature.init(new JcaPGPContentVerifierBuilderProvider(), ring.getSecretKey(signature.keyID).publicKey)
  signature.update(file.bytes)
  signature.verify()
}

def checkPom = { File file ->
  def pom = new XmlSlurper(false, false).parse(file)
  ['groupId', 'artifactId', 'version', 'name', 'description', 'url'].findAll { !pom."$it".text() }.each {
    problems << "${file.name} has no <$it>"
  }
  [license: pom.licenses.license.name, developer: pom.developers.developer.name, 'scm url': pom.scm.url,
   'scm connection': pom.scm.connection, 'issue management': pom.issueManagement.url].findAll { !it.value.text() }.each {
    problems << "${file.name} has no ${it.key}"
  }
  if (file.text.contains('${')) {
    problems << "${file.name} has an expression in it that nobody resolves"
  }
  pom.packaging.text() ?: 'jar'
}

def checkJar = { File file ->
  new ZipFile(file).withCloseable {
    if (!it.getEntry('META-INF/LICENSE')) {
      problems << "${file.name} has no META-INF/LICENSE"
    }
    def main = new java.util.jar.JarFile(file).withCloseable { it.manifest.mainAttributes }
    if (!it.getEntry('module-info.class') && !main.getValue('Automatic-Module-Name') && !file.name.contains('maven-plugin')) {
      problems << "${file.name} has no module name"
    }
  }
}

def artifacts = bundle.listFiles().findAll { it.directory }.collectMany { it.listFiles().findAll { it.directory } }
artifacts.each { folder ->
  def files = folder.listFiles().toList()
  def checksum = ~/.*\.(md5|sha1|sha256|sha512)|maven-metadata.*/
  files.findAll { !(it.name ==~ checksum) && !it.name.endsWith('.asc') }.each { file ->
    if (!isSigned(file)) {
      problems << "${file.name} is not signed, or not rightly"
    }
    if (!new File("${file}.sha1").exists()) {
      problems << "${file.name} has no checksum"
    }
  }
  def poms = files.findAll { it.name.endsWith('.pom') }
  if (poms.size() != 1) {
    problems << "$folder has ${poms.size()} poms; empty target/bundle first"
  }
  poms.each {
    if (checkPom(it) != 'pom') {
      ['.jar', '-sources.jar', '-javadoc.jar'].each { ending ->
        if (!files.any { it.name.endsWith(ending) }) {
          problems << "$folder has no *$ending"
        }
      }
    }
  }
  files.findAll { it.name.endsWith('.jar') && !(it.name =~ /-(sources|javadoc)\.jar$/) }.each(checkJar)
}

if (!artifacts) {
  problems << "$bundle is empty"
}
if (problems) {
  throw new IllegalStateException('The bundle breaks the rules of Maven Central:\n  ' + problems.join('\n  '))
}
log.info("The bundle of ${artifacts.size()} artifacts keeps the rules of Maven Central: ${bundle.parentFile.parentFile}")
