import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

assert project.logged('Weaving is skipped')
def output = project.java('-cp', project.classPath(), 'com.acme.Countdown').join('\n')
assert output.contains('NotWovenError')
assert output.contains('com.acme.Countdown.countdown')
