def classes = new File(basedir, 'target/classes/com/acme').list() as List

assert classes.any { it.startsWith('Items$items') }
