import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Signing a seal: Ed25519 of Node’s own crypto over the bytes of the public manifest. */

/** The signature beside the manifest: 64 bytes, as `openssl pkeyutl -verify -rawin` reads them. */
export const SIGNATURE = 'manifest.sig';

/** A private key as PEM; undefined where the text is none of this kind, or is locked by a password. */
export const privateKey = (pem: string): KeyObject | undefined =>
  ofOurKind(() => createPrivateKey(pem));

/** A public key as PEM, also that of a private one; undefined where the text is none of this kind. */
export const publicKey = (pem: string): KeyObject | undefined =>
  ofOurKind(() => createPublicKey(pem));

function ofOurKind(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** A new pair of keys, both as PEM. */
export function newKeyPair(): { private: string; public: string } {
  const pair = generateKeyPairSync('ed25519');
  return {
    private: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    public: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** A public key in one line, as the manifest names the signer. */
export const keyText = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key)
    .export({ type: 'spki', format: 'der' })
    .toString('base64');

/** What a key is told by on paper: the first 128 bits of its SHA-256, in groups of four. */
export function keyPrint(text: string): string {
  const digits = createHash('sha256')
    .update(Buffer.from(text, 'base64'))
    .digest('hex')
    .slice(0, 32);
  return digits.match(/.{4}/g)?.join('-') ?? digits;
}

export const signatureOf = (bytes: Uint8Array, key: KeyObject): Uint8Array =>
  sign(null, bytes, key);

/** Whether the signer that a manifest names signed these bytes. */
export function isSignedBy(signer: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const der = Buffer.from(signer, 'base64');
    return verify(
      null,
      bytes,
      createPublicKey({ key: der, type: 'spki', format: 'der' }),
      signature,
    );
  } catch {
    return false;
  }
}
