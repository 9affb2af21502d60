import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

def classPath = project.classPath('library/target/library-1.0.jar', 'application/target/classes')

assert project.java('-cp', classPath, 'com.acme.application.Launch') == [
    'task CREATED',
    '[part 0] done 0',
    'pair, task CREATED',
    '[part 1, part 2] [done 1, done 2]',
    'task [0, 1, 2]'
]
