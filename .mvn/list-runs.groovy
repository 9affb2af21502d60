// Says which runs of the conformance tests there were, by the reports that they left: how the
// classes were woven, on which Java, and how many tests of each package ran.

import javax.xml.parsers.DocumentBuilderFactory

def root = 'dev.bobbin.conformance'
def parser = DocumentBuilderFactory.newInstance().newDocumentBuilder()
def started = session.request.startTime.time

// A second by which a file system may round; what is older was left by an earlier build.
def read = { folder ->
  def files = folder.listFiles().findAll { it.name ==~ /TEST-.*\.xml/ && it.lastModified() > started - 1000 }
  files.collect { parser.parse(it).documentElement }
}
def property = { suite, name ->
  def properties = suite.getElementsByTagName('property')
  (0..<properties.length).collect { properties.item(it) }.find { it.getAttribute('name') == name }?.getAttribute('value')
}
def ran = { suite -> suite.getAttribute('tests').toInteger() - suite.getAttribute('skipped').toInteger() }
def place = { suite -> suite.getAttribute('name') - "$root." - ~/\.?\w+$/ }

def folders = (new File(project.build.directory).listFiles() ?: []).findAll { it.name.startsWith('surefire-reports') }
folders.sort { it.name }.collect(read).findAll().each { suites ->
  def sizes = suites.groupBy(place).collectEntries { name, members -> [name, members.sum(ran)] }
  def (weaver, java) = ['bobbin.woven.by', 'java.specification.version'].collect { property(suites[0], it) }
  log.info("Woven by the $weaver, on Java $java: ${sizes.values().sum()} tests")
  log.info('  ' + sizes.sort().collect { name, size -> "$name $size" }.join(', '))
}
if (!project.properties['bobbin.jdk25']) {
  log.info('Not run on Java 25: none found')
}
