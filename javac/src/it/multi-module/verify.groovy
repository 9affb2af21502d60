def log = new File(basedir, 'build.log').text

def classes = { folder -> (new File(basedir, folder).list() ?: []) as List }

assert log =~ /Tests run: 1, Failures: 0/
assert classes('library/target/classes/com/acme').any { it.startsWith('Words$words') }
assert classes('application/target/classes/com/acme').any { it.startsWith('Application$all') }
assert classes('application/target/test-classes/com/acme').any { it.startsWith('ApplicationTest$expected') }
