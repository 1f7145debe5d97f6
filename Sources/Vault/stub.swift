import GRDB
import Crypto
import CSodium
