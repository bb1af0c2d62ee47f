/** The program about itself: its version, and under which licences it and everything in it may be used. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { type Licences, useLicences } from '../../queries/licences.ts';

export function AboutPart() {
  const { t } = useTranslation('settings');
  const licences = useLicences();
  const version = useAppStatus().data?.version ?? '';
  return (
    <div className="stack form-stack">
      <p>{t('about.version', { version })}</p>
      <p className="soft">{t('about.intro')}</p>
      <Loaded query={licences}>
        {(all) => (
          <>
            <h3>{t('about.packages', { n: all.packages.length })}</h3>
            <ul className="licences">
              {all.packages.map((one) => (
                <li key={`${one.name}@${one.version}@${one.text}`}>
                  <LicenceOf one={one} texts={all.texts} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  );
}

type LicenceOfProps = { readonly one: Licences['packages'][number]; readonly texts: Licences['texts'] };

/** The text stands in the page only while it is open: all of them together are half a million letters. */
function LicenceOf({ one, texts }: LicenceOfProps) {
  const { t } = useTranslation('settings');
  const [isOpen, setIsOpen] = useState(false);
  const text = one.text === null ? undefined : texts[one.text];
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary lang="en">
        {one.name} {one.version} <span className="soft">{one.licence}</span>
      </summary>
      {isOpen && text === undefined && <p className="soft">{t('about.noText')}</p>}
      {isOpen && text !== undefined && <pre lang="en">{text}</pre>}
    </details>
  );
}
