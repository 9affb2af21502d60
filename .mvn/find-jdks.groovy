// Finds the JDKs that the tests run on; sets bobbin.jdk17 and bobbin.jdk25 to their java
// executables, or to nothing, and bobbin.skip25 if there is no second run; and which runs of the
// conformance tests there are.

def userHome = System.getProperty('user.home')
def java = System.getProperty('os.name').startsWith('Windows') ? 'java.exe' : 'java'

def toolchains = new File(userHome, '.m2/toolchains.xml')
def listed = toolchains.exists() ? toolchains.text.findAll(/<jdkHome>\s*(.*?)\s*</) { it[1] } : []

def folders = ['/usr/lib/jvm', "$userHome/.sdkman/candidates/java", "$userHome/.jdks"]
folders += new File('C:/Program Files').listFiles().findAll { it.directory }
def usual = folders.collectMany { (new File("$it").listFiles() ?: []).sort() as List }
def mac = new File('/Library/Java/JavaVirtualMachines').listFiles().collect { new File(it, 'Contents/Home') }

def find = { version ->
  def named = [System.getenv("JAVA_HOME_${version}_X64"), System.getenv("JDK${version}_HOME")]
  // The running JDK first, then what the user named, then the usual places.
  [System.getProperty('java.home'), *named, *listed, *usual, *mac]
      .findAll { it }
      .collect { new File("$it") }
      .find {
        def release = new File(it, 'release')
        release.file && release.text =~ /(?m)^JAVA_VERSION="$version\b/
      }
      ?.with { new File(it, "bin/$java").path }
}

def running = System.getProperty('java.specification.version')
def jdk25 = find(25)
project.properties['bobbin.jdk17'] = find(17) ?: ''
project.properties['bobbin.jdk25'] = jdk25 ?: ''
project.properties['bobbin.skip25'] = "${running == '25' || !jdk25}".toString()

// The conformance tests run in two ways: in each build each way on one Java, if there are two.
def both = running != '25' && jdk25
def thorough = project.properties['bobbin.thorough'] == 'true'
project.properties['bobbin.skipPluginOn25'] = "${!both || !thorough}".toString()
project.properties['bobbin.skipAgentOnFirst'] = "${both && !thorough}".toString()

log.info("Tests run on Java $running: ${System.getProperty('java.home')}")
if (running != '25') {
  log.info("Tests run again on Java 25: ${jdk25 ?: 'none found, JDK25_HOME can name one'}")
}
