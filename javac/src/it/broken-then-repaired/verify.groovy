def log = new File(basedir, 'build.log').text
def classes = new File(basedir, 'target/classes/com/acme').list() as List

assert log.count('Items.java:[15,5] [WRONG_RETURN_VALUE] a generator returns Gen.done()') >= 2
assert classes.size() == 2
assert classes.any { it.startsWith('Items$after') }
